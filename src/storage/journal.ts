import type { Fact, SessionId } from '../core/facts.ts';
import type { Journal } from '../core/ports.ts';
import { recordOf } from '../core/journal/read-record.ts';
import { createDatabase, type JournalDatabase } from './database.ts';
import { sessionFacts } from './session-facts.ts';
import {
  compactSession,
  expire,
  expiry,
  finishedOf,
  isFinished,
  makeRoom,
  recent,
  slimDown,
  type TidyOptions,
} from './tidy.ts';

export interface JournalOptions extends TidyOptions {
  /** Account, installation and agent: nobody reads another one's. */
  readonly name: string;
}

/** Records that were left alone at the last start: of another version, and such as are no facts. */
export interface Unread {
  readonly setAside: number;
  readonly wrong: number;
}

/** The journal in this browser's IndexedDB. */
export interface StoredJournal extends Journal {
  unread(): Unread;
}

/** The page may stay open for weeks: finished sessions are looked after this often, ms. */
const tidyPause = 10 * 60_000;

export function createJournal(options: JournalOptions): StoredJournal {
  const database = createDatabase(options.name);
  let unread: Unread = { setAside: 0, wrong: 0 };
  let tidiedAt = options.now();
  const counted: Counted = new Map();

  // What is finished can wait; that it could not be looked after is no reason to say that nothing is kept.
  const tidyUp = async (open: JournalDatabase, isStart: boolean): Promise<void> => {
    tidiedAt = options.now();
    await expire(open, options).catch(() => undefined);
    const slimmed = slimDown(open, options.now()).catch(() => undefined);
    // Whoever starts waits for the facts, not for this.
    if (!isStart) await slimmed;
  };
  /** Writes; where storage is full, once more after making room. */
  const write = (work: (open: JournalDatabase) => Promise<void>): Promise<void> =>
    database.run(async (open) => {
      try {
        await work(open);
      } catch (error) {
        if (!isFull(error)) throw error;
        await makeRoom(open, options.now()).catch(() => undefined);
        await work(open);
      }
    });

  return {
    load: () =>
      database.run(async (open) => {
        await tidyUp(open, true);
        const loaded = await load(open, options.now());
        unread = loaded;
        return loaded.facts;
      }),
    recent: () => database.run((open) => recentFacts(open, expiry(options))),
    append: (facts) => write((open) => append(open, facts, counted)),
    finish: (id, finishedAt) =>
      write(async (open) => {
        await open.put('sessions', { id, finishedAt });
        if (Math.abs(options.now() - tidiedAt) > tidyPause) await tidyUp(open, false);
      }),
    unread: () => unread,
  };
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Where this page stored how many messages a chat has: it says so anew with each, and the last time counts. */
type Counted = Map<SessionId, number>;

async function append(database: JournalDatabase, facts: readonly Fact[], counted: Counted): Promise<void> {
  const transaction = database.transaction(['facts', 'drafts', 'sessions'], 'readwrite');
  const stored = transaction.objectStore('facts');
  const sessions = new Set(facts.map(({ session }) => session));
  const counts = new Map(facts.map((fact) => [fact.kind === 'messages-counted' ? fact.session : undefined, fact]));
  const count = async (fact: Fact): Promise<void> => {
    if (counts.get(fact.session) !== fact) return;
    counted.set(fact.session, await stored.put(recordOf(fact), counted.get(fact.session)));
  };
  await Promise.all([
    ...facts.map((fact) => {
      if (fact.kind === 'messages-counted') return count(fact);
      return fact.kind === 'notes-typed'
        ? transaction.objectStore('drafts').put(recordOf(fact))
        : stored.add(recordOf(fact));
    }),
    // A fact about a session makes it unfinished until somebody says otherwise.
    ...[...sessions].map((id) => transaction.objectStore('sessions').put({ id, finishedAt: 0 })),
    transaction.done,
  ]);
}

/** Of unfinished sessions so many facts are tries that led nowhere. */
const many = 200;

async function load(database: JournalDatabase, now: number): Promise<Unread & { readonly facts: readonly Fact[] }> {
  const all = await database.getAll('sessions');
  const wanted = all.filter((session) => !isFinished(session) || session.finishedAt > now - recent);
  const read = await Promise.all(wanted.map(({ id }) => sessionFacts(database, id)));
  for (const [place, { facts }] of read.entries()) {
    const session = wanted[place];
    if (session && facts.length > many) await compactSession(database, session).catch(() => undefined);
  }
  return {
    facts: read.flatMap(({ facts }) => facts),
    setAside: read.reduce((sum, { setAside }) => sum + setAside, 0),
    wrong: read.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}

/** Enough for the list of last calls. */
const mostRecent = 100;

async function recentFacts(database: JournalDatabase, since: number): Promise<readonly Fact[]> {
  const finished = finishedOf(await database.getAll('sessions')).filter(
    ({ id, finishedAt }) => finishedAt >= since && /-(?:call|chat)-/.test(id),
  );
  const last = finished.slice(-mostRecent).reverse();
  return (await Promise.all(last.map(({ id }: { readonly id: SessionId }) => sessionFacts(database, id)))).flatMap(
    ({ facts }) => facts,
  );
}
