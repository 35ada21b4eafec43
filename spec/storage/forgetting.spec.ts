import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../src/storage/journal.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const day = 86_400_000;
const over = 'ccaip-call-1@7';
const waiting = 'ccaip-call-2@7';

describe('the journal, once the days are over for which finished sessions are kept', () => {
  it('has nothing left of them, typed notes neither, and everything of what is not finished', async () => {
    let now = 0;
    const journal = createJournal({ name: 'spec', keepDays: 2, now: () => now });
    for (const session of [over, waiting] as const)
      await journal.append([
        { id: `${session}/a`, session, at: 0, kind: 'frame-lost' },
        { id: `${session}/b`, session, at: 0, kind: 'notes-typed', text: 'call Ada back' },
      ]);
    await journal.finish(over, 1);
    now = 2 * day;
    await journal.load();
    const database = await openDB('spec');
    expect(await database.getAllKeys('drafts')).toEqual([over, waiting]);
    now = 2 * day + 2;
    await journal.load();
    for (const store of ['facts', 'drafts'])
      expect((await database.getAll(store)).map(({ session }) => String(session))).toEqual([waiting]);
    expect(await database.getAllKeys('sessions')).toEqual([waiting]);
  });
});
