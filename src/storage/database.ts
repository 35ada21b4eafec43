import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SessionId } from '../core/facts.ts';
import type { StoredRecord } from '../core/journal/read-record.ts';

export interface StoredSession {
  readonly id: SessionId;
  /** Ms since the epoch; 0 while something is left to do. */
  readonly finishedAt: number;
  /** What nothing needs any more is gone. */
  readonly isCompacted?: boolean;
}

export interface JournalSchema extends DBSchema {
  facts: { key: number; value: StoredRecord; indexes: { session: SessionId } };
  /** One a session: the notes as typed so far. */
  drafts: { key: SessionId; value: StoredRecord };
  sessions: { key: SessionId; value: StoredSession };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** An agent's database, opened when it is needed and again when it was closed meanwhile. */
export interface Database {
  /** Does work; where the database was closed or deleted under it, once more on a new one. Rejects where storage is denied. */
  run<T>(work: (database: JournalDatabase) => Promise<T>): Promise<T>;
}

/** Of the stores; their records carry a version of their own. */
const version = 1;

export function createDatabase(name: string): Database {
  let opened: Promise<JournalDatabase> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const database = (): Promise<JournalDatabase> => {
    opened ??= inTime(open(name, forget)).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return {
    run: async (work) => {
      const first = await database();
      try {
        return await work(first);
      } catch (error) {
        if (!isGone(error)) throw error;
        forget();
        return work(await database());
      }
    },
  };
}

const open = (name: string, forget: () => void): Promise<JournalDatabase> =>
  openDB<JournalSchema>(name, version, {
    upgrade: (database) => {
      database.createObjectStore('facts', { autoIncrement: true }).createIndex('session', 'session');
      database.createObjectStore('drafts', { keyPath: 'session' });
      database.createObjectStore('sessions', { keyPath: 'id' });
    },
    // Another tab clears the site's data, or a newer build wants to change the stores: neither shall wait for us.
    blocking: (_from, _to, event) => {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });

/** Opening may wait for ever for a tab that does not close. By then it is better to go on without storage, and to ask again, ms. */
const patience = 5_000;

async function inTime(opening: Promise<JournalDatabase>): Promise<JournalDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('The database did not open in time', 'TimeoutError'));
      opening.then((database) => database.close()).catch(() => undefined);
    }, patience);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

/** Closed by the browser or by us, its stores or its files gone. */
const isGone = (error: unknown): boolean =>
  error instanceof DOMException && /^(?:InvalidState|NotFound|Abort|Unknown)Error$/.test(error.name);
