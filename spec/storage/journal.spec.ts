import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../src/storage/journal.ts';
import { describeJournal } from '../contracts/journal.ts';
import { createFakeJournal } from '../support/fake-journal.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describeJournal('the journal in IndexedDB', () => {
  let now = 0;
  return { again: () => createJournal({ name: 'spec', keepDays: 7, now: () => now }), setNow: (at) => (now = at) };
});

describeJournal('the journal of the specs', () => {
  let now = 0;
  const journal = createFakeJournal({ now: () => now });
  return { again: () => journal, setNow: (at) => (now = at) };
});

describe('the journal in IndexedDB', () => {
  const session = 'ccaip-call-1@7';
  const fact = { id: 'a', session, at: 1, kind: 'frame-lost' } as const;

  it('deletes finished sessions after the days that the rules say', async () => {
    let now = 0;
    const journal = createJournal({ name: 'spec', keepDays: 1, now: () => now });
    await journal.append([fact]);
    await journal.finish(session, 1);
    now = 86_400_002;
    await journal.load();
    expect(await (await openDB('spec')).getAll('facts')).toEqual([]);
  });

  it('does not read another agent’s facts', async () => {
    await createJournal({ name: 'spec/7', keepDays: 7, now: () => 0 }).append([fact]);
    expect(await createJournal({ name: 'spec/8', keepDays: 7, now: () => 0 }).load()).toEqual([]);
  });

  it('leaves records of another version, and rubbish, alone', async () => {
    const journal = createJournal({ name: 'spec', keepDays: 7, now: () => 0 });
    await journal.append([fact]);
    const database = await openDB('spec');
    await database.add('facts', { version: 99, session, fact: { ...fact, id: 'b' } });
    await database.add('facts', { version: 1, session, fact: { id: 'c', session, at: 'x', kind: 'nonsense' } });
    database.close();
    expect(await journal.load()).toEqual([fact]);
  });

  it('rejects where storage is denied', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(createJournal({ name: 'spec', keepDays: 7, now: () => 0 }).append([fact])).rejects.toThrow('denied');
  });
});
