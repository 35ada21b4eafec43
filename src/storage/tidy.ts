import { compacted } from '../core/journal/compacted.ts';
import type { SessionId } from '../core/facts.ts';
import { recordOf } from '../core/journal/read-record.ts';
import type { JournalDatabase, StoredSession } from './database.ts';
import { sessionFacts } from './session-facts.ts';

export interface TidyOptions {
  /** How long finished sessions stay, days. */
  readonly keepDays: number;
  /** Ms since the epoch. */
  now(): number;
}

/** Finished sessions this recent still stand on the screens, ms. */
export const recent = 3_600_000;
/** More finished ones are not kept. */
const most = 2_000;

/** Lets finished sessions go that are too old or too many. */
export async function expire(database: JournalDatabase, options: TidyOptions): Promise<void> {
  const now = options.now();
  const finished = finishedOf(await database.getAll('sessions'));
  // The clock was set back since: else they would never be old enough.
  const early = finished.filter(({ finishedAt }) => finishedAt > now);
  for (const session of early) await database.put('sessions', { ...session, finishedAt: now });
  const since = expiry(options);
  const gone = finished.filter(({ finishedAt }, place) => finishedAt < since || place < finished.length - most);
  for (const { id } of gone) await removeSession(database, id);
}

/** Lets go what nothing needs any more of sessions that are off the screens. */
export async function slimDown(database: JournalDatabase, now: number): Promise<void> {
  const finished = finishedOf(await database.getAll('sessions'));
  for (const session of finished)
    if (!session.isCompacted && session.finishedAt <= now - recent) await compactSession(database, session);
}

/** Storage is full: the older half of what is finished goes, and what nothing needs of the rest. */
export async function makeRoom(database: JournalDatabase, now: number): Promise<void> {
  const finished = finishedOf(await database.getAll('sessions'));
  const unseen = finished.filter(({ finishedAt }) => finishedAt <= now - recent);
  // What still stands on the screens goes only where there is nothing else.
  const dispensable = unseen.length > 0 ? unseen : finished;
  const gone = dispensable.slice(0, Math.ceil(dispensable.length / 2));
  for (const { id } of gone) await removeSession(database, id);
  for (const session of dispensable.slice(gone.length))
    if (!session.isCompacted) await compactSession(database, session);
}

/** What finished before goes, ms since the epoch. However few the days: what stands on the screens stays. */
export const expiry = ({ keepDays, now }: TidyOptions): number => now() - Math.max(recent, keepDays * 86_400_000);

/** Oldest first. */
export const finishedOf = (sessions: readonly StoredSession[]): readonly StoredSession[] =>
  sessions.filter(isFinished).sort((a, b) => a.finishedAt - b.finishedAt);

/** Where the time cannot be read it counts as unfinished: then it is looked at, and said to be finished once more. */
export const isFinished = ({ finishedAt }: StoredSession): boolean => Number.isFinite(finishedAt) && finishedAt > 0;

async function removeSession(database: JournalDatabase, id: SessionId): Promise<void> {
  const transaction = database.transaction(['facts', 'drafts', 'sessions'], 'readwrite');
  const keys = await transaction.objectStore('facts').index('session').getAllKeys(id);
  await Promise.all([
    ...keys.map((key) => transaction.objectStore('facts').delete(key)),
    transaction.objectStore('drafts').delete(id),
    transaction.objectStore('sessions').delete(id),
    transaction.done,
  ]);
}

/** Deletes and shortens what nothing needs any more, unless the session was taken up again meanwhile. */
export async function compactSession(database: JournalDatabase, session: StoredSession): Promise<void> {
  const { facts, keys } = await sessionFacts(database, session.id);
  const slim = compacted(facts, isFinished(session));
  const transaction = database.transaction(['facts', 'sessions'], 'readwrite');
  const [stored, now] = [transaction.objectStore('facts'), await transaction.objectStore('sessions').get(session.id)];
  const isSame = now?.finishedAt === session.finishedAt;
  const changes = isSame ? facts.map((fact, place) => ({ fact, key: keys[place], left: slim[place] })) : [];
  await Promise.all([
    ...changes.map(({ fact, key, left }) => {
      if (key === undefined || left === fact) return undefined;
      return left ? stored.put(recordOf(left), key) : stored.delete(key);
    }),
    isSame && isFinished(session)
      ? transaction.objectStore('sessions').put({ ...session, isCompacted: true })
      : undefined,
    transaction.done,
  ]);
}
