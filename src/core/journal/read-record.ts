import type { Fact, SessionId } from '../facts.ts';
import { readFact } from './read-fact.ts';

/** The version of what is stored now. Facts that change their meaning get the next one, and `readRecord` a way from here to there. */
const version = 1;

/** A fact as journals store it. */
export interface StoredRecord {
  readonly version: number;
  readonly session: SessionId;
  readonly fact: unknown;
}

/** `set-aside`: of another version, it stays where it is and counts for nothing. `wrong`: no fact at all. */
export type RecordReading = Fact | 'set-aside' | 'wrong';

export const recordOf = (fact: Fact): StoredRecord => ({ version, session: fact.session, fact });

/** Reads what a journal stored: by an earlier or later build, or changed since by hand or by chance. */
export function readRecord(value: unknown): RecordReading {
  if (typeof value !== 'object' || value === null) return 'wrong';
  const record: { readonly version?: unknown; readonly session?: unknown; readonly fact?: unknown } = value;
  if (typeof record.version !== 'number' || Number.isNaN(record.version)) return 'wrong';
  if (record.version !== version) return 'set-aside';
  const fact = readFact(record.fact);
  return fact && fact.session === record.session ? fact : 'wrong';
}
