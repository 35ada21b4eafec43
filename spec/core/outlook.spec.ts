import { describe, expect, it } from 'vitest';
import type { DeskOptions } from '../../src/core/desk-options.ts';
import { sessionId } from '../../src/core/facts.ts';
import { createOutlook } from '../../src/core/outlook.ts';
import type { Telephony } from '../../src/core/ports.ts';
import { defaultRules } from '../../src/core/rules/rules.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import type { Session } from '../../src/core/session.ts';
import { noTies } from '../../src/core/ties.ts';
import { unseen } from '../../src/core/unseen.ts';
import { createFakeTelephony } from '../support/fake-telephony.ts';
import { james } from '../support/stage.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { requesterOf } from '../support/requester.ts';

const session = (id: string, more: Partial<Session> = {}): Session => ({
  ...unseen(sessionId(`ccaip-call-${id}`, james.id), 0),
  ...more,
});

interface Around {
  readonly telephony?: Telephony;
  readonly options?: Partial<DeskOptions>;
  readonly sessions?: readonly Session[];
  readonly dispositions?: readonly string[];
}

/** What a desk looks out on; its sessions may be others later. */
function outlookOn({ telephony = createFakeTelephony(), options, sessions = [], dispositions }: Around = {}) {
  const clock = createVirtualClock();
  const shown = { sessions };
  const outlook = createOutlook({
    telephony,
    clock,
    options: {
      agent: james,
      country: 'GB',
      accountHost: 'acme.zendesk.com',
      rules: readRules(''),
      newId: () => 'id',
      random: () => 0.5,
      ...options,
    },
    rules: defaultRules,
    sessions: () => shown.sessions,
    phone: () => ({ isHeard: true, isOtherAgent: false, ...(dispositions && { state: { dispositions } }) }),
  });
  return { clock, outlook, shown };
}

describe('the channels whose dispositions a phone takes', () => {
  const taking = (takes: Parameters<typeof createFakeTelephony>[0], disposes?: Telephony['disposes']) =>
    outlookOn({ telephony: { ...createFakeTelephony(takes), ...(disposes && { disposes }) } }).outlook.situation()
      .disposes;

  it('are all where it takes them and says no more, else those that it says', () => {
    expect(taking(['dispose'])).toEqual(['call', 'chat']);
    expect(taking(['dispose'], ['call'])).toEqual(['call']);
    expect(taking(['dispose'], ['chat'])).toEqual(['chat']);
  });

  it('are none where it takes none, whatever it says', () => {
    expect(taking(['link-record'])).toEqual([]);
    expect(taking([], ['call'])).toEqual([]);
  });
});

describe('whom other calls have made or chosen', () => {
  it('is remembered, be it the one or the other, and nobody else', () => {
    const { outlook, shown } = outlookOn({
      sessions: [
        session('1', { madeUser: requesterOf(1) }),
        session('2', { usersRead: new Map([[9, requesterOf(9)]]) }),
        session('3', { madeUser: requesterOf(2), chosenUser: requesterOf(3) }),
        session('4', { chosenUser: requesterOf(4) }),
      ],
    });
    expect(outlook.situation().remembered.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    shown.sessions = shown.sessions.slice(2);
    expect(outlook.situation().remembered.map(({ id }) => id)).toEqual([2, 3, 4]);
  });
});

describe('the app in whose name call records are made', () => {
  it('is known where Zendesk told its id', () => {
    expect(outlookOn({ options: { appId: 5 } }).outlook.situation().appId).toBe(5);
    expect(outlookOn().outlook.situation()).not.toHaveProperty('appId');
  });

  it('makes none any more once one call was told that none are taken, also when that call is forgotten', () => {
    const sessions = [session('1'), session('2', { callsRefused: 'all' })];
    const { outlook, shown } = outlookOn({ options: { appId: 5 }, sessions });
    expect(outlook.situation()).not.toHaveProperty('appId');
    shown.sessions = [];
    expect(outlook.situation()).not.toHaveProperty('appId');
    expect(outlook.hasNoCallRecords()).toBe(true);
  });

  it('goes on where only one record was refused', () => {
    const { outlook } = outlookOn({ options: { appId: 5 }, sessions: [session('1', { callsRefused: 'this' })] });
    expect(outlook.situation().appId).toBe(5);
    expect(outlook.hasNoCallRecords()).toBe(false);
  });
});

describe('whether the agent writes', () => {
  it('is so for ten seconds from the last key, and not before the first one', async () => {
    const { clock, outlook } = outlookOn();
    const isWriting = (): boolean => outlook.situation().isWriting;
    expect(isWriting()).toBe(false);
    outlook.noticeWriting();
    await clock.pass(9_999);
    expect(isWriting()).toBe(true);
    outlook.noticeWriting();
    await clock.pass(9_999);
    expect(isWriting()).toBe(true);
    await clock.pass(1);
    expect(isWriting()).toBe(false);
  });
});

describe('what a decision knows besides', () => {
  it('is what the installation asks of records, with the colleagues that any call has looked for', () => {
    const terms = { entities: ['user'] } as const;
    const found = (name: string, id: number) => ({ ties: { ...noTies, agents: new Map([[name, id]]) } });
    const sessions = [session('1', found('Eve', 8)), session('2', found('Q', 9))];
    const { colleagues, ...situation } = outlookOn({
      telephony: createFakeTelephony([], terms),
      sessions,
    }).outlook.situation();
    expect(situation.terms).toEqual(terms);
    expect([...(colleagues ?? [])]).toEqual([
      ['Eve', 8],
      ['Q', 9],
    ]);
    expect(outlookOn({ sessions }).outlook.situation()).not.toHaveProperty('terms');
  });

  it('is the list of dispositions that the phone tells, and whether it wants to know a call’s ticket', () => {
    const told = outlookOn({ telephony: createFakeTelephony(['link-record']), dispositions: ['Sold'] });
    expect(told.outlook.situation()).toMatchObject({ phoneDispositions: ['Sold'], links: true });
    const { outlook } = outlookOn();
    expect(outlook.situation()).toMatchObject({ links: false, country: 'GB', vendor: 'ccaip', agent: james });
    expect(outlook.situation()).not.toHaveProperty('phoneDispositions');
  });

  it('is that nothing may be written while the rules cannot be read', () => {
    expect(outlookOn().outlook.situation().mayWrite).toBe(true);
    expect(outlookOn({ options: { rules: readRules('{') } }).outlook.situation().mayWrite).toBe(false);
  });
});
