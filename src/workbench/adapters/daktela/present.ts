import { queues, statuses, type Instance, type StoredActivity, type StoredCall, type StoredUser } from './instance.ts';
import type { DaktelaSettings } from './simulator-settings.ts';
import { wallTime } from './wall-time.ts';

type Row = Readonly<Record<string, unknown>>;

/** Records as the REST API shows them. */
export interface Presenter {
  activity(stored: StoredActivity): Row;
  call(stored: StoredCall): Row;
  user(stored: StoredUser): Row;
  session(stored: StoredUser): Row;
}

export function createPresenter(state: Instance, settings: DaktelaSettings, now: number): Presenter {
  const time = (at: number | undefined): string | null => (at === undefined ? null : wallTime(at, settings.timezone));
  const seconds = (from: number | undefined, to: number | undefined): number | null =>
    from === undefined || to === undefined ? null : Math.round((to - from) / 1000);
  const refer = (name: string, record: Row | undefined): unknown => (settings.expands ? (record ?? name) : name);
  const userRow = ({ name, title, email }: StoredUser): Row => ({ name, title, email, emailAuth: email });
  const user = (name: string): unknown => refer(name, state.users.filter((one) => one.name === name).map(userRow)[0]);
  const queue = (name: string): unknown =>
    refer(
      name,
      queues.find((one) => one.name === name),
    );

  const callRow = (call: StoredCall): Row => ({
    id_call: call.id,
    call_time: time(call.time),
    direction: call.direction,
    answered: call.answeredAt !== undefined,
    id_queue: queue(call.queue),
    id_agent: user(call.agent),
    clid: call.clid,
    did: call.did,
    waiting_time: 0,
    ringing_time: seconds(call.time, call.answeredAt ?? call.endedAt) ?? 0,
    duration: seconds(call.answeredAt, call.endedAt) ?? 0,
    disposition_cause: call.endedAt === undefined || call.answeredAt === undefined ? null : 'caller',
    disconnection_cause: call.cause ?? null,
    missed_call: call.cause === undefined ? null : 1,
  });
  const talkRow = (name: string): Row | undefined => {
    const talk = state.talks.find((one) => one.name === name);
    const { title = '', address = '', direction = 'in' } = talk ?? {};
    return talk && { name, title, direction, ...(address.includes('@') ? { address } : { sender: address }) };
  };
  const activityRow = (activity: StoredActivity): Row => {
    const call = state.calls.find(({ id }) => id === activity.item);
    return {
      name: activity.name,
      type: activity.type,
      action: activity.action,
      item: refer(activity.item, activity.type === 'CALL' ? call && callRow(call) : talkRow(activity.item)),
      user: user(activity.user),
      queue: queue(activity.queue),
      contact: activity.contact ?? null,
      time: time(activity.time),
      time_wait: time(activity.time),
      time_open: time(activity.openedAt),
      time_close: time(activity.closedAt),
      statuses: activity.statuses.map((name) => statuses.find((one) => one.name === name) ?? { name }),
    };
  };
  return {
    user: userRow,
    activity: activityRow,
    call: (call) => ({
      ...callRow(call),
      activities: state.activities.filter(({ item }) => item === call.id).map(activityRow),
    }),
    session: (stored) => {
      const own = state.activities.filter((one) => one.user === stored.name && one.type === 'CALL');
      const call = state.calls.findLast(
        ({ id, endedAt }) => endedAt === undefined && own.some((one) => one.item === id && one.action !== 'CLOSE'),
      );
      return {
        id_agent: user(stored.name),
        state: stored.pause === undefined ? 'Idle' : 'Paused',
        exten: '101',
        exten_status: call === undefined ? 'Idle' : 'Busy',
        id_pause: stored.pause ?? null,
        onpause: stored.pause === undefined ? null : time(now),
        id_call: call?.id ?? null,
        unwrap: null,
      };
    },
  };
}
