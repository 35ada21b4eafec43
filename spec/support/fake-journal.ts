import { compacted } from '../../src/core/journal/compacted.ts';
import type { Fact, SessionId } from '../../src/core/facts.ts';
import type { Journal } from '../../src/core/ports.ts';
import { readRecord, recordOf, type StoredRecord } from '../../src/core/journal/read-record.ts';

/** A journal in memory that outlives the desks that use it, as a browser's storage outlives its pages. */
export interface FakeJournal extends Journal {
  /** What is stored and can be read. */
  readonly facts: readonly Fact[];
  /** What is stored, as it lies there. */
  readonly records: readonly unknown[];
  /** From now on storage is denied, or not any more. */
  deny(isDenied: boolean): void;
  /** Somebody, or a failing disk, changes what is stored. */
  tamper(change: (records: readonly unknown[]) => readonly unknown[]): void;
}

const hour = 3_600_000;
const mostFinished = 2_000;
const mostTries = 200;

export function createFakeJournal({ now = (): number => 0, keepDays = 7 } = {}): FakeJournal {
  let records: readonly unknown[] = [];
  const finished = new Map<SessionId, number>();
  let isDenied = false;
  const guarded = <T>(work: () => T): Promise<T> =>
    isDenied ? Promise.reject(new Error('denied')) : Promise.resolve(work());
  const facts = (): readonly Fact[] => records.map(reading).filter((reading) => typeof reading !== 'string');
  const finishedAt = (id: SessionId): number => finished.get(id) ?? now();
  const remove = (id: SessionId): void => {
    records = records.filter((record) => sessionOf(record) !== id);
    finished.delete(id);
  };
  const tidy = (): void => {
    for (const [id, at] of finished) finished.set(id, Math.min(at, now()));
    const ids = [...finished.keys()].sort((a, b) => finishedAt(a) - finishedAt(b));
    const oldest = now() - Math.max(hour, keepDays * 24 * hour);
    for (const [place, id] of ids.entries())
      if (finishedAt(id) < oldest || place < ids.length - mostFinished) remove(id);
    for (const id of finished.keys()) if (finishedAt(id) <= now() - hour) records = slim(records, id, true);
    if (records.length <= mostTries) return;
    const counts = new Map<SessionId, number>();
    for (const { session } of facts()) counts.set(session, (counts.get(session) ?? 0) + 1);
    for (const [id, count] of counts) if (!finished.has(id) && count > mostTries) records = slim(records, id, false);
  };
  return {
    get facts() {
      return facts();
    },
    get records() {
      return records;
    },
    deny: (is) => {
      isDenied = is;
    },
    tamper: (change) => {
      records = change(structuredClone(records));
    },
    load: () =>
      guarded(() => {
        tidy();
        return facts().filter(({ session }) => !finished.has(session) || finishedAt(session) > now() - hour);
      }),
    recent: () => guarded(() => facts().filter(({ session }) => finished.has(session))),
    append: (added) =>
      guarded(() => {
        for (const fact of added) {
          if (fact.kind === 'notes-typed' || fact.kind === 'messages-counted')
            records = records.filter((record) => !isReplacedBy(record, fact));
          records = [...records, structuredClone(recordOf(fact))];
          finished.delete(fact.session);
        }
      }),
    finish: (session, at) =>
      guarded(() => {
        finished.set(session, at);
      }),
  };
}

const readings = new WeakMap<object, ReturnType<typeof readRecord>>();

/** What is stored is read again and again, and never changed in place: a storm would spend half its time on that. */
function reading(record: unknown): ReturnType<typeof readRecord> {
  if (typeof record !== 'object' || record === null) return readRecord(record);
  const known = readings.get(record) ?? readRecord(record);
  readings.set(record, known);
  return known;
}

const sessionOf = (record: unknown): unknown => (record as Partial<StoredRecord> | undefined)?.session;

function isReplacedBy(record: unknown, fact: Fact): boolean {
  const stored = reading(record);
  return typeof stored !== 'string' && stored.kind === fact.kind && stored.session === fact.session;
}

/** The records without what a session does not need any more. */
function slim(records: readonly unknown[], id: SessionId, isFinished: boolean): readonly unknown[] {
  const facts = records
    .map(reading)
    .filter((reading) => typeof reading !== 'string')
    .filter(({ session }) => session === id);
  const left = compacted(facts, isFinished);
  let place = -1;
  return records.flatMap((record) => {
    const stored = reading(record);
    if (typeof stored === 'string' || stored.session !== id) return [record];
    place += 1;
    const fact = left[place];
    return fact ? [recordOf(fact)] : [];
  });
}
