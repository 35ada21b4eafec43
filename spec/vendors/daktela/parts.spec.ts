import { describe, expect, it } from 'vitest';
import { readActivity, readCall } from '../../../src/vendors/daktela/activity.ts';
import { createInstanceTime } from '../../../src/vendors/daktela/instance-time.ts';
import { createParts } from '../../../src/vendors/daktela/parts.ts';

type Row = Readonly<Record<string, unknown>>;

const opened = Date.UTC(2026, 10, 20, 14);
const minute = 60_000;

const calling: Row = {
  name: 'activities_1',
  type: 'CALL',
  action: 'OPEN',
  user: 'james',
  time_open: '2026-11-20 15:00:00',
  item: { id_call: '1WS.1', direction: 'in', clid: '4155550132' },
};
const writing: Row = { ...calling, name: 'activities_2', type: 'EMAIL', item: { name: 'mail_1', address: 'a@b.co' } };

/** James's parts at an instance in Prague, a minute after 15:00 there. */
function partsOf(done: readonly (readonly [string, string])[] = []) {
  let now = opened + minute;
  const time = createInstanceTime(() => now);
  time.learn({ time: '2026-11-20 15:01:00', timezone: 'Europe/Prague' });
  const parts = createParts({ self: { login: 'james', email: 'j@b.co' }, time, now: () => now, done });
  const take = (row: Row) => {
    const activity = readActivity(row);
    if (!activity) throw new Error('This is no activity');
    return parts.take(activity);
  };
  return {
    parts,
    take,
    call: (row: Row = {}) => parts.takeCall('1WS.1', readCall({ id_call: '1WS.1', direction: 'in', ...row })),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}
const kinds = (events: readonly { readonly kind: string }[]): readonly string[] => events.map(({ kind }) => kind);

describe('a part in a call', () => {
  it('is told once it is open, with the time of its opening', () => {
    const { take } = partsOf();
    expect(take({ ...calling, action: 'WAIT', time_open: null })).toEqual([]);
    expect(take(calling)).toMatchObject([{ kind: 'began', id: '1WS.1', at: opened }]);
    expect(take(calling)).toEqual([]);
  });

  it.each([{ action: 'WAIT' }, { time_open: null }])('is open also where its row has %j', (change) => {
    expect(kinds(partsOf().take({ ...calling, ...change }))).toEqual(['began']);
  });

  it('of which the row says too little is read by its call first', () => {
    const { parts, take, call } = partsOf();
    expect(take({ ...calling, item: '1WS.1' })).toEqual([]);
    expect(parts.wanted()).toEqual(['1WS.1']);
    expect(call({ direction: 'internal' })).toMatchObject([{ kind: 'began', direction: 'internal' }]);
    expect(parts.wanted()).toEqual([]);
    const unread = partsOf();
    unread.take({ ...calling, item: '1WS.1' });
    expect(unread.parts.takeCall('1WS.1', undefined)).toMatchObject([{ kind: 'began', direction: 'inbound' }]);
  });

  it.each([
    { action: 'CLOSE' },
    { time_close: '2026-11-20 15:04:00' },
    { item: { id_call: '1WS.1', direction: 'in', disposition_cause: 'caller' } },
    { item: { id_call: '1WS.1', direction: 'in', missed_call: 1 } },
  ])('is over by %j, once its call was read', (change) => {
    const { parts, take, call } = partsOf();
    take(calling);
    expect(take({ ...calling, ...change })).toEqual([]);
    expect(parts.wanted()).toEqual(['1WS.1']);
    expect(kinds(call())).toEqual(['began', 'ended']);
    expect([parts.wanted(), parts.isInCall(), parts.done()]).toEqual([[], false, [['activities_1', '1WS.1']]]);
    expect(take({ ...calling, ...change })).toEqual([]);
  });

  it('ended with the earliest that tells of it: the talk’s length, the close, or when the phone left', () => {
    const endOf = (row: Row, item: Row, isOnPhone = false): number | undefined => {
      const { parts, take, call, pass } = partsOf();
      take(calling);
      if (isOnPhone) {
        parts.takePhone('1WS.1');
        pass(minute);
        parts.takePhone(undefined);
      }
      take({ ...calling, ...row });
      const ended = call({ clid: '4155550132', ...item }).find(({ kind }) => kind === 'ended');
      return ended?.kind === 'ended' && ended.at !== undefined ? (ended.at - opened) / 1000 : undefined;
    };
    const closed = { action: 'CLOSE', time_close: '2026-11-20 15:10:00' };
    expect(endOf(closed, {})).toBe(600);
    expect(endOf(closed, { answered: 1, duration: 90, disposition_cause: 'agent' })).toBe(90);
    expect(endOf(closed, { answered: 0, duration: 90, disposition_cause: 'agent' })).toBe(600);
    expect(endOf(closed, {}, true)).toBe(120);
    expect(endOf({}, {}, true)).toBe(120);
  });

  it('keeps what an earlier row named', () => {
    const { take, call } = partsOf();
    take(calling);
    take({ ...calling, item: '1WS.1', action: 'CLOSE' });
    expect(call().at(-1)).toMatchObject({ kind: 'ended', data: { phone: '4155550132' } });
  });

  it('is over for now when the phone has left it, and goes on when the phone is back, with a time of its own', () => {
    const { parts, take, call } = partsOf();
    take(calling);
    expect([parts.takePhone(undefined), parts.takePhone('1WS.1'), parts.takePhone(undefined)]).toEqual([[], [], []]);
    expect(kinds(call())).toEqual(['began', 'ended']);
    expect(parts.takePhone('1WS.1')).toMatchObject([{ kind: 'began' }]);
    expect(parts.takePhone('1WS.1')).toEqual([]);
  });

  it('that was closed does not go on because the phone is asked at an odd moment', () => {
    const { parts, take, call } = partsOf();
    take(calling);
    take({ ...calling, action: 'CLOSE' });
    call();
    expect(parts.takePhone('1WS.1')).toEqual([]);
  });

  it('is over where it is twice in a row in no list of open ones', () => {
    const { parts, take } = partsOf();
    take(calling);
    parts.takeList(new Set());
    parts.takeList(new Set(['activities_1']));
    parts.takeList(new Set());
    expect(parts.wanted()).toEqual([]);
    parts.takeList(new Set());
    expect(parts.wanted()).toEqual(['1WS.1']);
  });

  it('that was never open and was answered is somebody else’s', () => {
    const { take, call } = partsOf();
    take({ ...calling, action: 'CLOSE', time_open: null });
    expect(call({ answered: true })).toEqual([]);
  });

  it('has its status told when it is set, once', () => {
    const { take, call } = partsOf();
    take(calling);
    take({ ...calling, action: 'CLOSE' });
    expect(kinds(call())).toEqual(['began', 'ended']);
    const set = { ...calling, action: 'CLOSE', statuses: [{ name: 's', title: 'Complaint' }] };
    expect(take(set)).toMatchObject([{ kind: 'disposition', state: 'set', code: 'Complaint' }]);
    expect(take(set)).toEqual([]);
  });
});

describe('a part in an e-mail', () => {
  it('is over when it is put off or closed, and goes on when it is opened again, with a time of its own', () => {
    const { parts, take } = partsOf();
    expect(take(writing)).toMatchObject([{ kind: 'began', at: opened }]);
    expect(kinds(take({ ...writing, action: 'CLOSE' }))).toEqual(['began', 'ended']);
    expect(take({ ...writing, action: 'CLOSE' })).toEqual([]);
    const [again] = take(writing);
    expect(again).toMatchObject({ kind: 'began', id: 'activities_2' });
    expect(again).not.toHaveProperty('at');
    expect(parts.isInCall()).toBe(false);
  });
});

describe('what an earlier page has told', () => {
  const done = [
    ['activities_1', '1WS.1'],
    ['activities_2', 'activities_2'],
  ] as const;

  it('is not told again', () => {
    const { parts, take } = partsOf(done);
    expect([take({ ...calling, action: 'CLOSE' }), take({ ...writing, action: 'CLOSE' }), take(calling)]).toEqual([
      [],
      [],
      [],
    ]);
    expect([parts.knowsCall('1WS.1'), parts.knowsCall('1WS.2')]).toEqual([true, false]);
  });

  it('goes on where it is an e-mail that is open again', () => {
    expect(kinds(partsOf(done).take(writing))).toEqual(['began']);
  });
});

describe('a call that no activity told of', () => {
  const missing = (row: Row) => {
    const call = readCall({
      id_call: '1WS.9',
      direction: 'in',
      id_agent: 'james',
      call_time: '2026-11-20 15:00:00',
      ...row,
    });
    if (!call) throw new Error('This is no call');
    return partsOf().parts.takeMissing(call);
  };

  it('is told once it is over, with what its own model says', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ answered: 0, disconnection_cause: 'abandon' })).toMatchObject([
      { kind: 'ended', id: '1WS.9', details: { outcome: 'abandon' } },
    ]);
    const spoken = { answered: 1, waiting_time: 10, ringing_time: 5, duration: 60, disposition_cause: 'agent' };
    expect(missing(spoken)).toMatchObject([
      { kind: 'began', at: opened + 15_000 },
      { kind: 'ended', at: opened + 75_000 },
    ]);
  });

  it('is told by the agent’s last activity in it where it has one', () => {
    const activities = [
      { ...calling, name: 'activities_7', action: 'CLOSE' },
      { ...calling, name: 'activities_8', user: 'eve', action: 'CLOSE' },
    ];
    expect(missing({ answered: 1, disposition_cause: 'agent', activities }).at(-1)).toMatchObject({
      data: { activity: 'activities_7' },
    });
  });
});
