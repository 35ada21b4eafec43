import { describe, expect, it } from 'vitest';
import { findUsers } from '../../../src/core/matching/find-users.ts';
import { matchByNumber, matchExactly } from '../../../src/core/matching/match.ts';
import { readNumber } from '../../../src/core/matching/number.ts';
import type { Requester } from '../../../src/core/records.ts';
import { defaultRules } from '../../../src/core/rules/rules.ts';
import { createHelpdesk } from '../../../src/zaf/helpdesk.ts';
import { scriptedRest } from '../../support/scripted-rest.ts';
import { setStage, theCall } from '../../support/stage.ts';
import { requesterOf } from '../../support/requester.ts';

const phone = '+14155550132';
const user = (id: number, more: Partial<Requester> = {}): Requester => requesterOf(id, { phone, ...more });

describe('who has an e-mail or external id', () => {
  it('is nobody who is deleted, and nobody to write to who is suspended', () => {
    expect(matchExactly([user(1, { isActive: false })])).toEqual({ kind: 'none' });
    expect(matchExactly([user(1, { isSuspended: true })])).toEqual({ kind: 'suspended' });
    expect(matchExactly([user(1, { isSuspended: true }), user(2, { isActive: false }), user(3)])).toMatchObject({
      kind: 'one',
      user: { id: 3 },
    });
  });

  it('is asked about where an answer was too broad', () => {
    expect(matchExactly([user(1), user(2)])).toMatchObject({ kind: 'several', users: [{ id: 1 }, { id: 2 }] });
  });
});

describe('several people with a number', () => {
  it('are listed with those first whose own it is', () => {
    const number = readNumber(phone, 'US');
    const found = [user(1, { hasSharedPhone: true }), user(2), user(3)];
    expect(typeof number !== 'string' && matchByNumber(found, number, 'US')).toMatchObject({
      kind: 'several',
      isShared: false,
      users: [{ id: 2 }, { id: 3 }, { id: 1 }],
    });
  });

  it('are listed with those last who only share it', () => {
    const number = readNumber(phone, 'US');
    const found = [user(1, { hasSharedPhone: true }), user(2, { phone: `${phone}x12` })];
    expect(typeof number !== 'string' && matchByNumber(found, number, 'US')).toMatchObject({
      kind: 'several',
      isShared: false,
      users: [{ id: 2 }, { id: 1 }],
    });
  });
});

describe('the search for a number in Zendesk', () => {
  const asked = async (isFresh: boolean, scope: 'usual' | 'wide') => {
    const { rest, asked: paths, options } = scriptedRest({ 'users/search': { users: [] } });
    const signal = { from: 'event', kind: 'phone', value: phone } as const;
    const situation = { country: 'US', rules: { ...defaultRules, phoneFields: ['alt_phone'] } };
    await findUsers(createHelpdesk(rest), signal, scope, situation, isFresh);
    return {
      words: paths.map((path) => /query=(.*)&per_page/.exec(path)?.[1]),
      caches: options.map((sent) => sent['cache']),
    };
  };

  it('asks for end users by digits behind a leading *', async () => {
    expect(await asked(false, 'usual')).toEqual({ words: ['role:end-user phone:*4155550132'], caches: [undefined] });
  });

  it('asks for user fields by their keys, and for everything by the whole number', async () => {
    expect((await asked(false, 'wide')).words).toEqual(['alt_phone:*4155550132', '14155550132', 'phone:*4155550132']);
  });

  it('passes by the browser’s cache where it has to be fresh', async () => {
    expect((await asked(true, 'usual')).caches).toEqual([false]);
  });
});

describe('somebody whom an agent has just chosen', () => {
  it('is known at the next call, although Zendesk does not find them yet', async () => {
    const stage = await setStage({ rules: { version: 1, rules: [{ then: { unknownCaller: 'ask' } }] } });
    const { id, name, ...ada } = stage.helpdesk.addUser({ name: 'Ada', phone, foundFrom: Number.MAX_SAFE_INTEGER });
    await stage.begin({ phone });
    expect(stage.view()?.caller).toBeUndefined();
    stage.actions.chooseUser(theCall, user(id, { name, phone: ada.phone ?? '' }));
    await stage.end();
    await stage.clock.pass(60_000);
    await stage.begin({ id: '2', phone });
    expect(stage.view('ccaip-call-2@7')?.caller?.id).toBe(id);
  });
});
