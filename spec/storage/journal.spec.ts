import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact, SessionId } from '../../src/core/facts.ts';
import { createJournal } from '../../src/storage/journal.ts';
import { describeJournal } from '../contracts/journal.ts';
import { createFakeJournal, type FakeJournal } from '../support/fake-journal.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function tamper(change: (records: readonly unknown[]) => readonly unknown[]): Promise<void> {
  const database = await openDB('spec');
  const changed = change(await database.getAll('facts'));
  await database.clear('facts');
  for (const record of changed) await database.add('facts', record);
  database.close();
}

describeJournal('the journal in IndexedDB', () => {
  let now = 0;
  return {
    again: (name = 'spec') => createJournal({ name, keepDays: 7, now: () => now }),
    setNow: (at) => (now = at),
    tamper,
  };
});

describeJournal('the journal of the specs', () => {
  let now = 0;
  const journals = new Map<string, FakeJournal>();
  const journalOf = (name: string): FakeJournal => {
    const journal = journals.get(name) ?? createFakeJournal({ now: () => now });
    journals.set(name, journal);
    return journal;
  };
  return {
    again: (name = 'spec') => journalOf(name),
    setNow: (at) => (now = at),
    tamper: (change) => {
      journalOf('spec').tamper(change);
      return Promise.resolve();
    },
  };
});

const session = 'ccaip-call-1@7';
const fact = { id: 'a', session, at: 1, kind: 'frame-lost' } as const;
const hour = 3_600_000;

describe('the journal in IndexedDB', () => {
  it('counts what it left alone: records of another version, and what is no fact', async () => {
    const journal = createJournal({ name: 'spec', keepDays: 7, now: () => 0 });
    await journal.append([fact]);
    await tamper((records) => [...records, { version: 99, session, fact }, { version: 1, session, fact: {} }]);
    expect(await journal.load()).toEqual([fact]);
    expect(journal.unread()).toMatchObject({ setAside: 1, wrong: 1 });
  });

  it('takes a session up whose time of finishing cannot be read', async () => {
    const journal = createJournal({ name: 'spec', keepDays: 7, now: () => 10 * hour });
    await journal.append([fact]);
    for (const finishedAt of [Number.NaN, 'yesterday', undefined, -1, Number.POSITIVE_INFINITY]) {
      await (await openDB('spec')).put('sessions', { id: session, finishedAt });
      expect(await journal.load()).toEqual([fact]);
    }
  });

  it('rejects where storage is denied', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(createJournal({ name: 'spec', keepDays: 7, now: () => 0 }).append([fact])).rejects.toThrow('denied');
  });

  it('rejects where the database does not open in time, because another tab holds on to it, and asks again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const other = await openDB('spec');
    indexedDB.deleteDatabase('spec');
    const journal = createJournal({ name: 'spec', keepDays: 7, now: () => 0 });
    const denied = expect(journal.append([fact])).rejects.toThrow('did not open in time');
    await vi.advanceTimersByTimeAsync(5_000);
    await denied;
    vi.useRealTimers();
    other.close();
    await journal.append([fact]);
    expect(await journal.load()).toEqual([fact]);
  });
});

describe('the journal whose database goes away under it', () => {
  const journal = () => createJournal({ name: 'spec', keepDays: 7, now: () => 0 });

  it('lets another tab clear the site’s data, and begins a new one', async () => {
    const mine = journal();
    await mine.append([fact]);
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.deleteDatabase('spec');
      asked.addEventListener('success', () => resolve());
      asked.addEventListener('blocked', () => reject(new Error('blocked')));
    });
    await mine.append([{ ...fact, id: 'b' }]);
    expect((await mine.load()).map(({ id }) => id)).toEqual(['b']);
  });

  it('opens it again where it was closed by the browser', async () => {
    const mine = journal();
    await mine.append([fact]);
    const close = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    await mine.append([{ ...fact, id: 'b' }]);
    expect(close).toHaveBeenCalled();
    expect((await journal().load()).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

/** Storage that holds so many facts: what would be one more is refused, as browsers do. */
function limitTo(most: number): void {
  const { add, delete: remove } = IDBObjectStore.prototype;
  let left = most;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function counted(this: IDBObjectStore, key) {
    if (this.name === 'facts') left += 1;
    return remove.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function full(this: IDBObjectStore, value, key) {
    if (left <= 0) throw new DOMException('full', 'QuotaExceededError');
    left -= 1;
    return add.call(this, value, key);
  });
}

describe('the journal, once the browser’s storage is full', () => {
  const call = (index: number): SessionId => `ccaip-call-${index}@7`;
  const lost = (index: number): Fact => ({ id: `fact-${index}`, session: call(index), at: 1, kind: 'frame-lost' });

  it('lets the oldest finished sessions go and stores what it was asked to', async () => {
    limitTo(8);
    const now = 3 * hour;
    const journal = createJournal({ name: 'spec', keepDays: 7, now: () => now });
    for (let index = 0; index < 8; index += 1) {
      await journal.append([lost(index)]);
      if (index < 6) await journal.finish(call(index), index + 1);
    }
    await journal.append([lost(8)]);
    const stored = (await (await openDB('spec')).getAll('facts')).map(({ fact: { id } }) => String(id));
    expect(stored).not.toContain('fact-0');
    expect(stored).toEqual(expect.arrayContaining(['fact-6', 'fact-7', 'fact-8']));
  });

  it('rejects where nothing may go, and loses nothing of what it has', async () => {
    limitTo(2);
    const journal = createJournal({ name: 'spec', keepDays: 7, now: () => 0 });
    await journal.append([lost(0), lost(1)]);
    await expect(journal.append([lost(2)])).rejects.toThrow('full');
    expect((await journal.load()).map(({ id }) => id)).toEqual(['fact-0', 'fact-1']);
  });
});
