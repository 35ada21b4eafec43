import type { PhoneQueue, PhoneState } from '../../core/phone.ts';
import type { TelephonyEvent } from '../../core/ports.ts';
import { readActivity, readCall } from './activity.ts';
import type { Bookmark } from './bookmark.ts';
import { rowsIn, type Envelope } from './envelope.ts';
import type { InstanceTime } from './instance-time.ts';
import type { Parts } from './parts.ts';
import { readLogins, readNamed, readPresence, readQueues, type Named } from './phone-lists.ts';
import { pageSize, type Question } from './questions.ts';
import { frame } from './translate.ts';

export interface Digested {
  readonly events: readonly TelephonyEvent[];
  /** Rows that could not be read. */
  readonly unread: number;
  /** More is to be read now, not at its turn. */
  readonly isUrgent?: boolean;
  readonly isBusy?: boolean;
  readonly statuses?: readonly Named[];
  readonly pauses?: readonly Named[];
}

export interface DigestParts {
  readonly parts: Parts;
  readonly time: InstanceTime;
  readonly bookmark: Bookmark;
  readonly login: string;
  /** As told so far. */
  queues(): readonly PhoneQueue[];
  readonly pauses: readonly Named[];
  now(): number;
}

/** What the answer to a question tells. */
export function digest(question: Question, envelope: Envelope, ports: DigestParts): Digested {
  const rows = rowsIn(envelope) ?? [];
  switch (question.about) {
    case 'activities':
      return digestActivities(rows, envelope, ports, question.since !== undefined);
    case 'calls':
      // Asked before the instance had told its time: its oldest calls, which are nobody's news.
      return question.since === undefined ? { events: [], unread: 0 } : digestCalls(rows, envelope, ports);
    case 'call':
      return { events: ports.parts.takeCall(question.id, readCall(envelope.result)), unread: 0 };
    case 'state':
      return digestState(rows, ports);
    case 'queues':
      return { events: told({ queues: readQueues(rows) }), unread: 0 };
    case 'logins': {
      const logins = readLogins(rows);
      const queues = ports.queues().map((queue) => {
        const isOn = logins.get(queue.id);
        return isOn === undefined ? queue : { ...queue, isOn };
      });
      return { events: told({ queues }), unread: 0 };
    }
    case 'statuses': {
      const statuses = readNamed(rows);
      return { events: told({ dispositions: titlesOf(statuses) }), unread: 0, statuses };
    }
    case 'pauses': {
      const pauses = readNamed(rows);
      return { events: told({ pauses: titlesOf(pauses) }), unread: 0, pauses };
    }
  }
}

export const told = (state: PhoneState): readonly TelephonyEvent[] => [{ kind: 'phone-state', frame, state }];

const titlesOf = (all: readonly Named[]): readonly string[] => [...new Set(all.map(({ title }) => title))];

/** `hasClosed`: those that were closed meanwhile are among the rows. */
function digestActivities(
  rows: readonly unknown[],
  { time: said }: Envelope,
  ports: DigestParts,
  hasClosed: boolean,
): Digested {
  const read = rows.map(readActivity);
  const activities = read.filter((one) => one !== undefined);
  const isFull = rows.length >= pageSize;
  const closed = activities.flatMap(({ closedAt }) => closedAt ?? []).sort();
  if (hasClosed) ports.bookmark.reached('activities', isFull ? closed.at(-1) : said);
  const taken = activities.flatMap((activity) => ports.parts.take(activity));
  const absent = isFull ? [] : ports.parts.takeList(new Set(activities.map(({ name }) => name)));
  const events = [...taken, ...absent];
  return { events, unread: read.length - activities.length, isUrgent: isFull };
}

function digestCalls(rows: readonly unknown[], { time: said }: Envelope, ports: DigestParts): Digested {
  const read = rows.map(readCall);
  const calls = read.filter((one) => one !== undefined);
  const isFull = rows.length >= pageSize;
  ports.bookmark.reached('calls', isFull ? calls.at(-1)?.item.time : said);
  const missing = calls.filter(({ item: { id } }) => id !== undefined && !ports.parts.knowsCall(id));
  const events = missing.flatMap((call) => ports.parts.takeMissing(call));
  return { events, unread: read.length - calls.length };
}

function digestState(rows: readonly unknown[], { parts, time, login, pauses, now }: DigestParts): Digested {
  const isAhead = (text: string | undefined): boolean => (time.read(text) ?? 0) > now();
  const pauseNamed = (key: string | undefined): string | undefined => pauses.find(({ name }) => name === key)?.title;
  const { state, call, isBusy } = readPresence(rows, login, { isAhead, pauseNamed });
  const isNew = call !== undefined && !parts.knowsCall(call);
  return { events: [...told(state), ...parts.takePhone(call)], unread: 0, isUrgent: isNew, isBusy };
}
