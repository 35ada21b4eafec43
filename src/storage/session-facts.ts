import type { Fact, SessionId } from '../core/facts.ts';
import { readRecord, type StoredRecord } from '../core/journal/read-record.ts';
import type { JournalDatabase } from './database.ts';

/** What stands of a session, read. Records that could not be read stay where they are. */
export interface SessionFacts {
  readonly facts: readonly Fact[];
  /** Where each fact stands; `undefined` for the draft of the notes. */
  readonly keys: readonly (number | undefined)[];
  /** Records of another version, and such as are no facts. */
  readonly setAside: number;
  readonly wrong: number;
}

/** The facts of a session in the order they were added. */
export async function sessionFacts(database: JournalDatabase, id: SessionId): Promise<SessionFacts> {
  const transaction = database.transaction(['facts', 'drafts']);
  const index = transaction.objectStore('facts').index('session');
  const [keys, records, draft] = await Promise.all([
    index.getAllKeys(id),
    index.getAll(id),
    transaction.objectStore('drafts').get(id),
    transaction.done,
  ]);
  return readAll(
    records.map((record, at) => ({ key: keys[at], record })).concat(draft ? [{ key: undefined, record: draft }] : []),
  );
}

interface Stored {
  readonly key: number | undefined;
  readonly record: StoredRecord;
}

function readAll(all: readonly Stored[]): SessionFacts {
  const read = all.map(({ key, record }) => ({ key, reading: readRecord(record) }));
  const facts = read.flatMap(({ key, reading }) => (typeof reading === 'string' ? [] : [{ key, fact: reading }]));
  const sorted = withDraftInPlace(facts);
  return {
    facts: sorted.map(({ fact }) => fact),
    keys: sorted.map(({ key }) => key),
    setAside: read.filter(({ reading }) => reading === 'set-aside').length,
    wrong: read.filter(({ reading }) => reading === 'wrong').length,
  };
}

interface Placed {
  readonly key: number | undefined;
  readonly fact: Fact;
}

/** The draft is a record of its own; it was typed before what happened later, e.g. before "Done" was pressed. */
function withDraftInPlace(all: readonly Placed[]): readonly Placed[] {
  const draft = all.find(({ key }) => key === undefined);
  if (!draft) return all;
  const others = all.filter((placed) => placed !== draft);
  const place = others.findLastIndex(({ fact }) => fact.at < draft.fact.at) + 1;
  return others.toSpliced(place, 0, draft);
}
