import { describe, expect, it } from 'vitest';
import { chooseRule } from '../../../src/core/rules/choose-rule.ts';
import { readRules } from '../../../src/core/rules/read-rules.ts';
import { setStage } from '../../support/stage.ts';

describe('rules that say nothing', () => {
  it('mean what admins are told they mean', () => {
    expect(readRules('{"version": 1}')).toEqual({
      rules: {
        owner: 'app',
        identityPaths: {
          phone: ['phone', 'ani', 'custom_sip_headers.X-Caller', 'session_variable.ani'],
          email: [],
          externalId: [],
          ticketId: ['ticket_id', 'session_variable.ticket_id'],
        },
        phoneFields: [],
        phoneFormat: 'e164',
        trustedHosts: [],
        dispositions: [],
        wrapUpSeconds: 60,
        keepDays: 7,
        links: {},
        rules: [],
      },
    });
  });

  it('let each call take the usual course', () => {
    const reading = readRules('{"version": 1, "rules": [{"name": "Nothing said"}]}');
    if (!('rules' in reading)) throw new Error('these rules are in order');
    expect(chooseRule(reading.rules, { channel: 'call', direction: 'inbound', caller: 'known' })).toEqual({
      name: 'Nothing said',
      index: 0,
      pop: 'ticket',
      ticket: 'reuse',
      unknownCaller: 'create',
      severalMatches: 'ask',
      sameQueue: false,
      reopenDays: 0,
      note: 'internal',
      assignee: 'keep',
      set: {},
    });
  });
});

describe('the default identity paths', () => {
  it.each([
    [{ phone: '+14155550132', ani: '+14155550199' }],
    [{ ani: '+14155550132', custom_sip_headers: { 'X-Caller': '+14155550199' } }],
    [{ custom_sip_headers: { 'X-Caller': '+14155550132' }, session_variable: { ani: '+14155550199' } }],
    [{ session_variable: { ani: '+14155550132' } }],
  ])('find the number, the first that is there: %j', async (data) => {
    const stage = await setStage();
    await stage.begin({ data });
    expect(stage.view()?.number?.e164).toBe('+14155550132');
  });

  it.each([[{ ticket_id: '2', session_variable: { ticket_id: '1' } }], [{ session_variable: { ticket_id: 2 } }]])(
    'find the ticket typed into the IVR: %j',
    async (data) => {
      const stage = await setStage();
      stage.helpdesk.addTicket({ requesterId: 1 });
      const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
      await stage.begin({ data });
      expect([id, stage.view()?.ticket?.id]).toEqual([2, 2]);
    },
  );
});

describe('identity paths of the rules', () => {
  const paths = { phone: ['sip.from'], email: ['form.mail'], externalId: ['form.customer'], ticketId: ['ivr.case'] };

  it.each([
    [{ sip: { from: '+14155550132' } }],
    [{ form: { mail: 'ada@example.com' } }],
    [{ form: { customer: 'A-7' } }],
  ])('tell who is calling: %j', async (data) => {
    const stage = await setStage({ rules: { version: 1, identityPaths: paths } });
    const { id } = stage.helpdesk.addUser({
      name: 'Ada',
      phone: '+14155550132',
      email: 'ada@example.com',
      externalId: 'A-7',
    });
    await stage.begin({ data });
    expect(stage.view()?.caller?.id).toBe(id);
  });

  it('tell which ticket was typed in, and take the place of the default ones', async () => {
    const stage = await setStage({ rules: { version: 1, identityPaths: paths } });
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin({ data: { ivr: { case: id } } });
    expect(stage.view()?.ticket?.id).toBe(id);
    await stage.begin({ id: '2', phone: '+14155550132', data: { ticket_id: id } });
    const second = stage.view('ccaip-call-2@7');
    expect([second?.ticket, second?.number]).toEqual([undefined, undefined]);
  });
});
