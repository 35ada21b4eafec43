import { describe, expect, it } from 'vitest';
import { readActivity, readCall } from '../../../src/vendors/daktela/activity.ts';
import {
  dispositionOf,
  outcomeOf,
  partOf,
  passesOf,
  sessionEvent,
  type Part,
} from '../../../src/vendors/daktela/translate.ts';

type Row = Readonly<Record<string, unknown>>;

const self = { login: 'James', email: 'james.bond@agents.co' };

const callRow: Row = {
  name: 'activities_1',
  type: 'CALL',
  action: 'OPEN',
  queue: { name: '1000', title: 'Support' },
  user: { name: 'james', title: 'James Bond' },
  contact: { name: 'contacts_7', customFields: { email: ['ada@example.com'], number: ['77379604'] } },
  item: { id_call: '1WS.58184', direction: 'in', clid: '0041796533279', did: '226211245', answered: '1' },
  statuses: [{ name: 'statuses_1', title: 'Complaint' }],
};

const partIn = (row: Row): Part => {
  const activity = readActivity(row);
  const part = activity && partOf(activity);
  if (!part) throw new Error('This row is no part of anything');
  return part;
};
const dataOf = (row: Row) => sessionEvent('began', partIn(row), undefined).data;
const withItem = (item: Row, more: Row = {}): Row => ({ ...callRow, ...more, item: { id_call: '1WS.1', ...item } });

describe('an activity of a call', () => {
  it('is the call of its id, with all that rules and note may name', () => {
    expect(sessionEvent('ended', partIn(callRow), 5, 'noanswer')).toEqual({
      kind: 'ended',
      frame: 'api',
      channel: 'call',
      id: '1WS.58184',
      at: 5,
      direction: 'inbound',
      details: { queue: 'Support', line: '226211245', employee: 'James Bond', outcome: 'noanswer' },
      data: {
        activity: 'activities_1',
        call_id: '1WS.58184',
        phone: '0041796533279',
        email: 'ada@example.com',
        direction: 'in',
        did: '226211245',
        queue: '1000',
        contact: 'contacts_7',
        status: 'Complaint',
      },
    });
  });

  it.each([
    ['in', 'inbound'],
    ['OUT', 'outbound'],
    ['internal', 'internal'],
  ])('that goes %s is %s', (direction, told) => {
    expect(sessionEvent('began', partIn(withItem({ direction })), undefined).direction).toBe(told);
  });

  it('takes the number of the contact where the call names none, and hides one that is empty', () => {
    expect(dataOf(withItem({}))['phone']).toBe('77379604');
    const inCall = {
      contact: { name: 'contacts_8', customFields: { email: ['e@example.com'], number: ['4155550132'] } },
    };
    expect(dataOf(withItem(inCall, { contact: null }))).toMatchObject({ phone: '4155550132', email: 'e@example.com' });
    expect(dataOf(withItem({ clid: '' }))['phone']).toBe('');
  });

  it('takes the queue of the call where its own is missing', () => {
    const row = withItem({ id_queue: { name: '2000', title: 'Sales' } }, { queue: null });
    expect(sessionEvent('began', partIn(row), undefined).details.queue).toBe('Sales');
  });

  it('is none before the call is named, and comments and campaign records are nothing', () => {
    for (const row of [
      { ...callRow, item: null },
      { ...callRow, type: '' },
      { ...callRow, type: 'CUSTOM' },
    ]) {
      const activity = readActivity(row);
      expect(activity && partOf(activity)).toBeUndefined();
    }
  });

  it('that nobody spoke in went as Daktela says, else it was missed', () => {
    const outcome = (item: Row) => outcomeOf(partIn(withItem(item)).activity);
    expect(outcome({ answered: true, disconnection_cause: 'cancel' })).toBeUndefined();
    expect(outcome({ answered: false, disconnection_cause: 'ABANDON' })).toBe('abandon');
    expect(outcome({ answered: '0' })).toBe('missed');
    expect(outcome({})).toBeUndefined();
  });

  it('carries the status that was set, by its title or else its key', () => {
    expect(dispositionOf(partIn(callRow))).toMatchObject({ state: 'set', code: 'Complaint' });
    expect(dispositionOf(partIn({ ...callRow, statuses: [{ name: 'statuses_1' }] }))).toMatchObject({
      code: 'statuses_1',
    });
    expect(dispositionOf(partIn({ ...callRow, statuses: [] }))).toBeUndefined();
  });
});

describe('an activity of something else', () => {
  it.each([
    ['EMAIL', 'E-mail', { address: 'ada@example.com' }, { email: 'ada@example.com' }],
    ['CHAT', 'Web chat', { email: 'ada@example.com' }, { email: 'ada@example.com' }],
    ['SMS', 'SMS', { sender: '4155550132' }, { phone: '4155550132' }],
    ['FBM', 'Facebook Messenger', {}, {}],
    ['IGDM', 'Instagram', {}, {}],
    ['WAP', 'WhatsApp', { sender: '4155550132' }, { phone: '4155550132' }],
    ['VBR', 'Viber', { phone: '4155550132' }, { phone: '4155550132' }],
  ])('of the type %s is a chat, named %s', (type, sessionType, item, data) => {
    const row = { ...callRow, type, contact: null, item: { name: 'talk_1', ...item } };
    expect(sessionEvent('began', partIn(row), undefined)).toMatchObject({
      channel: 'chat',
      id: 'activities_1',
      details: { sessionType },
      data,
    });
    expect(dataOf(row)).not.toHaveProperty('call_id');
  });
});

describe('the way of a call from user to user', () => {
  const step = (name: string, user: unknown, time_open: string, queue?: Row): Row => ({
    name,
    type: 'CALL',
    user,
    time_open,
    ...(queue && { queue }),
  });
  const passes = (...activities: readonly Row[]) => {
    const call = readCall({ id_call: '1WS.1', activities });
    return (call ? passesOf(call, self) : []).map((event) => (event.kind === 'passed' ? [event.from, event.to] : []));
  };

  it('is told in the order of time, the agent as Zendesk knows it, others by e-mail, title or login', () => {
    const sales = { name: '2000', title: 'Sales' };
    expect(
      passes(
        step('c', { name: 'm', title: 'Miles Messervy' }, '2026-11-20 15:06:00'),
        step('a', { name: 'eve', title: 'Eve', email: 'eve@agents.co' }, '2026-11-20 15:04:00', sales),
        step('d', 'q', '2026-11-20 15:07:00'),
        step('b', 'JAMES', '2026-11-20 15:05:00'),
      ),
    ).toEqual([
      [{ name: 'eve@agents.co', queue: 'Sales' }, { name: 'james.bond@agents.co' }],
      [{ name: 'james.bond@agents.co' }, { name: 'Miles Messervy' }],
      [{ name: 'Miles Messervy' }, { name: 'q' }],
    ]);
  });

  it('has no step from somebody to the same', () => {
    expect(passes(step('a', 'eve', '1'), step('b', 'eve', '2'), step('c', 'james', '3'))).toHaveLength(1);
  });
});
