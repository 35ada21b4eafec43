import type { Instance, StoredActivity, StoredCall } from './instance.ts';

export interface NewCall {
  readonly agent: string;
  readonly number: string;
  readonly direction?: StoredCall['direction'];
  readonly queue?: string;
}

type Step = (state: Instance, now: number) => Instance;

const withActivity = (state: Instance, change: (one: StoredActivity) => StoredActivity): Instance => ({
  ...state,
  activities: state.activities.map(change),
});
const withCall = (state: Instance, id: string, change: Partial<StoredCall>): Instance => ({
  ...state,
  calls: state.calls.map((call) => (call.id === id ? { ...call, ...change } : call)),
});

/** The number behind an id, so that a spec can name its call. */
export const nextCallId = ({ lastId }: Instance): string => `1WS.${lastId + 1}`;

const newActivity = (
  state: Instance,
  now: number,
  given: Pick<StoredActivity, 'type' | 'item' | 'user' | 'queue'>,
): StoredActivity => ({
  name: `activities_${state.lastId + 1}${given.user}${state.activities.length}`,
  action: 'WAIT',
  time: now,
  openedAt: undefined,
  closedAt: undefined,
  statuses: [],
  contact: undefined,
  ...given,
});

/** A call rings at a user, or is dialled by one. */
export const ring =
  ({ agent, number, direction = 'in', queue = '1000' }: NewCall): Step =>
  (state, now) => {
    const id = nextCallId(state);
    const call: StoredCall = {
      id,
      direction,
      clid: number,
      did: '226211245',
      queue,
      agent,
      time: now,
      answeredAt: undefined,
      endedAt: undefined,
      cause: undefined,
    };
    const activity = newActivity(state, now, { type: 'CALL', item: id, user: agent, queue });
    return {
      ...state,
      lastId: state.lastId + 1,
      calls: [...state.calls, call],
      activities: [...state.activities, activity],
    };
  };

/** Whoever it rings at picks it up. */
export const pickUp =
  (id: string): Step =>
  (state, now) => {
    const before = state.calls.find((call) => call.id === id);
    const opened = withActivity(state, (one) =>
      one.item === id && one.action === 'WAIT' ? { ...one, action: 'OPEN', openedAt: now } : one,
    );
    return withCall(opened, id, { answeredAt: before?.answeredAt ?? now });
  };

/** The call goes on with another user: the same call, another activity. */
export const transfer =
  (id: string, to: string): Step =>
  (state, now) => {
    const queue = state.calls.find((call) => call.id === id)?.queue ?? '1000';
    const closed = withActivity(state, (one) =>
      one.item === id && one.action !== 'CLOSE' ? { ...one, action: 'CLOSE', closedAt: now } : one,
    );
    const next = newActivity(closed, now, { type: 'CALL', item: id, user: to, queue });
    const opened: StoredActivity = { ...next, action: 'OPEN', openedAt: now };
    return withCall({ ...closed, activities: [...closed.activities, opened] }, id, { agent: to });
  };

/** Nobody speaks any more; the activity stays open for the work after the call until it is closed. */
export const hangUp =
  (id: string, cause = 'noanswer'): Step =>
  (state, now) => {
    const isAnswered = state.calls.find((call) => call.id === id)?.answeredAt !== undefined;
    const ended = withCall(state, id, { endedAt: now, ...(!isAnswered && { cause }) });
    return isAnswered ? ended : closeActivities(id)(ended, now);
  };

/** The agent is done with the activity. */
export const closeActivities =
  (id: string, status?: string): Step =>
  (state, now) =>
    withActivity(state, (one) =>
      one.item === id && one.action !== 'CLOSE'
        ? { ...one, action: 'CLOSE', closedAt: now, statuses: status === undefined ? one.statuses : [status] }
        : one,
    );

/** The agent does something else first, or goes on with it. */
export const putOff =
  (id: string, action: 'WAIT' | 'OPEN'): Step =>
  (state) =>
    withActivity(state, (one) => (one.item === id && one.action !== 'CLOSE' ? { ...one, action } : one));

/** An e-mail, a chat or an SMS that a user opened. */
export const openTalk =
  ({
    agent,
    type,
    address,
    title,
  }: {
    agent: string;
    type: 'EMAIL' | 'CHAT' | 'SMS';
    address: string;
    title: string;
  }): Step =>
  (state, now) => {
    const name = `talk_${state.lastId + 1}`;
    const activity = newActivity(state, now, { type, item: name, user: agent, queue: '3000' });
    return {
      ...state,
      lastId: state.lastId + 1,
      talks: [...state.talks, { name, title, address, direction: 'in' }],
      activities: [...state.activities, { ...activity, action: 'OPEN', openedAt: now }],
    };
  };
