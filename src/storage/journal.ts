import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isFact } from '../core/fact-kinds.ts';
import type { Fact, SessionId } from '../core/facts.ts';
import type { Journal } from '../core/ports.ts';

/** Version of each stored record; another one is left alone, never trusted. */
const version = 1;

interface StoredFact {
  readonly version: number;
  readonly session: SessionId;
  readonly fact: unknown;
}

interface StoredSession {
  readonly id: SessionId;
  /** Ms since the epoch; 0 while something is left to do. */
  readonly finishedAt: number;
}

interface Schema extends DBSchema {
  facts: { key: number; value: StoredFact; indexes: { session: SessionId } };
  /** One a session: the notes as typed so far. */
  drafts: { key: SessionId; value: StoredFact };
  sessions: { key: SessionId; value: StoredSession };
}

export interface JournalOptions {
  /** Account, installation and agent: nobody reads another one's. */
  readonly name: string;
  /** How long finished sessions stay, days. */
  readonly keepDays: number;
  /** Ms since the epoch. */
  now(): number;
}

/** Finished sessions this recent still stand on the screens, ms. */
const recent = 3_600_000;

/** The journal in this browser's IndexedDB. */
export function createJournal(options: JournalOptions): Journal {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= open(options.name).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    load: async () => load(await database(), options),
    recent: async () => recentFacts(await database()),
    append: async (facts) => append(await database(), facts),
    finish: async (id, finishedAt) => {
      await (await database()).put('sessions', { id, finishedAt });
    },
  };
}

const open = (name: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, version, {
    upgrade: (database) => {
      database.createObjectStore('facts', { autoIncrement: true }).createIndex('session', 'session');
      database.createObjectStore('drafts', { keyPath: 'session' });
      database.createObjectStore('sessions', { keyPath: 'id' });
    },
  });

async function append(database: IDBPDatabase<Schema>, facts: readonly Fact[]): Promise<void> {
  const transaction = database.transaction(['facts', 'drafts', 'sessions'], 'readwrite');
  const sessions = new Set<SessionId>();
  for (const fact of facts) {
    const record = { version, session: fact.session, fact };
    if (fact.kind === 'notes-typed') void transaction.objectStore('drafts').put(record);
    else void transaction.objectStore('facts').add(record);
    sessions.add(fact.session);
  }
  // A fact about a session makes it unfinished until somebody says otherwise.
  for (const id of sessions) void transaction.objectStore('sessions').put({ id, finishedAt: 0 });
  await transaction.done;
}

async function load(database: IDBPDatabase<Schema>, options: JournalOptions): Promise<readonly Fact[]> {
  const now = options.now();
  const all = await database.getAll('sessions');
  const old = all.filter(({ finishedAt }) => finishedAt > 0 && finishedAt < now - options.keepDays * 86_400_000);
  for (const { id } of old) await remove(database, id);
  const wanted = all.filter(({ finishedAt }) => finishedAt === 0 || finishedAt > now - recent);
  const read = await Promise.all(wanted.map(({ id }) => factsOf(database, id)));
  return read.flat();
}

/** Enough for the list of last calls. */
const mostRecent = 100;

async function recentFacts(database: IDBPDatabase<Schema>): Promise<readonly Fact[]> {
  const finished = (await database.getAll('sessions')).filter(
    ({ id, finishedAt }) => finishedAt > 0 && /-(?:call|chat)-/.test(id),
  );
  const last = finished.sort((a, b) => b.finishedAt - a.finishedAt).slice(0, mostRecent);
  return (await Promise.all(last.map(({ id }) => factsOf(database, id)))).flat();
}

async function factsOf(database: IDBPDatabase<Schema>, id: SessionId): Promise<readonly Fact[]> {
  const [stored, draft] = await Promise.all([
    database.getAllFromIndex('facts', 'session', id),
    database.get('drafts', id),
  ]);
  return [...stored, ...(draft ? [draft] : [])].flatMap((record) =>
    record.version === version && isFact(record.fact) ? [record.fact] : [],
  );
}

async function remove(database: IDBPDatabase<Schema>, id: SessionId): Promise<void> {
  const transaction = database.transaction(['facts', 'drafts', 'sessions'], 'readwrite');
  const keys = await transaction.objectStore('facts').index('session').getAllKeys(id);
  for (const key of keys) void transaction.objectStore('facts').delete(key);
  void transaction.objectStore('drafts').delete(id);
  void transaction.objectStore('sessions').delete(id);
  await transaction.done;
}
