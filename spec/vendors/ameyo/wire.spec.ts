import { describe, expect, it } from 'vitest';
import { callData } from '../../../src/vendors/ameyo/call-data.ts';
import { directionOf } from '../../../src/vendors/ameyo/call-kinds.ts';
import { dispositionsIn } from '../../../src/vendors/ameyo/dispositions-in.ts';
import { readAmeyo } from '../../../src/vendors/ameyo/wire.ts';
import { allRecorded, crt, optionsOf, recorded, uce } from './recorded.ts';

const names = optionsOf().ticketIdNames;
const read = (value: unknown) => readAmeyo(value, names);

describe('a message of the toolbar', () => {
  it.each(allRecorded)('%s is read as an object and as text folded up to three times', (name) => {
    const message = recorded(name);
    const once = JSON.stringify(message);
    expect(read(message)).toBeDefined();
    expect(read(once)).toEqual(read(message));
    expect(read(JSON.stringify(once))).toEqual(read(message));
  });

  it.each([
    ['select-extension', 'auto-call-on'],
    ['select-extension-data', 'modify-extension'],
    ['user-crt-updated', 'web-rtc-tab'],
    ['port-opened', 'dispose-and-dial'],
  ])('that changes no session is known by its name: %s, %s', (...two) => {
    for (const name of two) expect(read(recorded(name))).toEqual({ event: 'other', method: recorded(name)['method'] });
  });

  it.each([null, 5, 'text', [], {}, { method: 5 }, { method: ' ' }, { method: 'x'.repeat(101) }, '"\\"deep', '{"a'])(
    'is none where it is not of the form: %j',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );

  it('that shows a call carries what rules ask for, and no key to the session', () => {
    expect(read(recorded('show-crm'))).toMatchObject({
      event: 'call-shown',
      id: crt,
      callType: 'inbound.call.dial',
      queue: 'English',
      campaign: 'Support',
      campaignId: '12',
      requestId: '17',
      data: { phone: '4155550132', campaignId: '12' },
    });
    const withKeys = { ...recorded('show-crm'), sessionId: 'd928-ses-1', crmSessionId: 'x' };
    expect(JSON.stringify(read(withKeys))).not.toContain('d928-ses-1');
  });

  it('that shows a call without its id is only noted: nothing later could be about it', () => {
    for (const additionalParams of ['{}', { crtObjectId: '-1' }, { crtObjectId: 'a b' }])
      expect(read({ method: 'showCrm', phone: '4155550132', additionalParams })).toEqual({
        event: 'other',
        method: 'showCrm',
      });
  });

  it.each([
    ['login', 'done'],
    ['login-status', 'done'],
    ['force-login', 'done'],
    ['login-elsewhere', 'elsewhere'],
    ['login-refused', 'refused'],
    ['login-status-out', 'needed'],
    ['logout', 'needed'],
  ])('%s says of the sign-in: %s', (name, state) => {
    expect(read(recorded(name))).toEqual({ event: 'sign-in', state });
  });

  it('that a hang-up or transfer was refused ends and passes nothing', () => {
    expect(read(recorded('hangup-refused'))?.event).toBe('other');
    expect(read(recorded('transfer-refused'))?.event).toBe('other');
    expect(read(recorded('hangup'))).toEqual({ event: 'hung-up', of: { customer: crt, user: uce } });
    expect(read(recorded('transfer-to-queue'))).toMatchObject({ event: 'passed', how: 'transfer' });
    expect(read(recorded('confer-with-user'))).toMatchObject({ event: 'passed', how: 'party' });
  });

  it.each(['disposition-codes', 'disposition-codes-by-class'])('%s tells which dispositions there are', (name) => {
    expect(read(recorded(name))).toEqual({ event: 'dispositions', codes: ['Resolved', 'Follow up'] });
  });

  it('answers what was asked, by kind or by the name of the question', () => {
    expect(read(recorded('dial-failed'))).toMatchObject({
      to: 'dial',
      isDone: false,
      words: 'Customer is in the do-not-call list',
    });
    expect(read(recorded('disposition-done'))).toMatchObject({ to: 'dispose', isDone: true });
    expect(read(recorded('call-back-done'))).toMatchObject({ to: 'call-back', isDone: true });
    expect(read(recorded('call-back-failed'))).toMatchObject({ to: 'call-back', isDone: false });
    expect(read(recorded('call-initiated'))).toMatchObject({ to: 'dial', isDone: true });
    expect(read(recorded('answer-to-record-info'))).toEqual({
      event: 'answered',
      to: undefined,
      requestMethodId: 'recordInfoForShowCrm_0',
      isDone: true,
      words: undefined,
    });
  });
});

describe('the direction of a call', () => {
  it.each([
    ['inbound.call.dial', 'inbound'],
    ['inbound.dial.customer', 'inbound'],
    ['transferred.to.campaign.dial', 'inbound'],
    ['click.to.call.dial', 'outbound'],
    ['outbound.callback.dial', 'outbound'],
    ['outbound.auto.dial', 'outbound'],
    ['outbound.auto.preview.dial', 'outbound'],
    ['outbound.manual.preview.dial', 'outbound'],
    ['outbound.manual.dial', 'outbound'],
    ['OUTBOUND.MANUAL.DIAL', 'outbound'],
    ['progressive.auto', 'outbound'],
    ['internal.user.dial', 'internal'],
    ['toString', 'inbound'],
    [undefined, 'inbound'],
  ])('of %s is %s', (callType, direction) => {
    expect(directionOf(callType)).toBe(direction);
  });
});

describe('what a call carries', () => {
  it.each(names)('is a ticket number under %s', (name) => {
    expect(callData({ phone: '1', [name]: '35436' }, names)).toMatchObject({ ticket_id: '35436' });
  });

  it('is a ticket number under the names that an admin gives, and no others', () => {
    expect(callData({ menuOption: '#77*' }, ['menuOption'])['ticket_id']).toBe('77');
    expect(callData({ CaseID: '77' }, ['menuOption'])['ticket_id']).toBeUndefined();
  });

  it.each(['', 'abc', '12 34', '-5', '1e3', '12345678901234567'])('is no ticket number where it is %j', (typed) => {
    expect(callData({ ticket_id: typed }, names)['ticket_id']).toBeUndefined();
    expect(callData({ dtmf: typed }, names)['ticket_id']).toBeUndefined();
  });

  it('names the ticket that Ameyo keeps with the customer, and no record of another kind', () => {
    const kept = (recordType: string) => JSON.stringify([{ recordType, recordId: '35436' }]);
    expect(callData({ externalData: kept('Ticket') }, names)['ticket_id']).toBe('35436');
    expect(callData({ externalData: kept('contact') }, names)['ticket_id']).toBeUndefined();
  });

  it('tells no number that the agent may not see, wherever it stands', () => {
    const message = read(recorded('show-crm-masked'));
    expect(JSON.stringify(message)).not.toContain('4155550132');
    expect(message).toMatchObject({ data: { phone: '41XXXXXX32' } });
  });
});

describe('a number that the agent may not see', () => {
  const shown = (params: Readonly<Record<string, unknown>>) =>
    callData({ phone: '4155550132', displayPhone: '41XXXXXX32', ...params }, names);

  it.each([true, 'true', 'TRUE'])('is masked where the flag is %j', (maskingEnabled) => {
    expect(shown({ maskingEnabled })['phone']).toBe('41XXXXXX32');
  });

  it.each([false, 'false', undefined])('is told where it is %j', (maskingEnabled) => {
    expect(shown({ maskingEnabled })['phone']).toBe('4155550132');
  });

  it('goes with whatever holds a number by name or by value', () => {
    const others = { dstPhone: '999', customerInfo: '{"n":"+1 (415) 555-0132"}', queueName: 'English' };
    const { maskingEnabled, ...told } = shown({ maskingEnabled: true, ...others });
    expect(told).toEqual({ phone: '41XXXXXX32', displayPhone: '41XXXXXX32', queueName: 'English' });
    expect(maskingEnabled).toBe(true);
  });
});

describe('disposition codes', () => {
  it.each([
    [['Resolved', 'Follow up']],
    [{ result: ['Resolved', 'Follow up', 'Callback'] }],
    ['{"result":"[\\"Resolved\\",\\"Follow up\\"]"}'],
    [{ result: { Success: [{ dispositionCode: 'Resolved' }], Open: [{ dispositionCode: 'Follow up' }] } }],
    [[{ name: 'Resolved', class: 'x' }, { code: 'Follow up' }]],
    [{ Success: ['Resolved'], Open: ['Follow up'] }],
  ])('are found in %j', (value) => {
    expect(dispositionsIn(value)).toEqual(['Resolved', 'Follow up']);
  });

  it.each([null, 5, 'Resolved', {}, [null, 5, true], { result: null }])('are none in %j', (value) => {
    expect(dispositionsIn(value)).toEqual([]);
  });

  it('are no more than anybody can choose from', () => {
    expect(dispositionsIn(Array.from({ length: 5000 }, (_, index) => `Code ${index}`))).toHaveLength(200);
  });
});
