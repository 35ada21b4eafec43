import type { Fact, SessionId } from '../facts.ts';
import { createMask } from './trail-mask.ts';

/** One fact without personal data; `at` in ms since the session's first one. */
export type TrailFact = Readonly<Record<string, unknown>> & { readonly at: number; readonly kind: string };

/** What came in about a session and what was done, in order. */
export interface SessionTrail {
  readonly id: string;
  /** When its first fact came, ISO 8601. */
  readonly began: string;
  readonly facts: readonly TrailFact[];
}

/** Enough to say why, and to play the same again, without any name, number, address or note. */
export interface Trail {
  readonly numbers: Readonly<Record<string, string>>;
  readonly sessions: readonly SessionTrail[];
  /** How a session is named in it. */
  nameOf(session: SessionId): string;
}

const mostSessions = 50;
/** A vendor that repeats itself fills no file. */
const mostFacts = 200;

/** The trail of these facts. `country`: ISO 3166-1 alpha-2, reads numbers without a country code. */
export function trailOf(facts: readonly Fact[], country: string): Trail {
  const mask = createMask(country);
  const sessions = newest(facts);
  for (const one of sessions.values()) for (const fact of one) for (const id of idsIn(fact)) mask.confirm(id);
  const masked = (fact: Fact, since: number): TrailFact => {
    const { id: _id, session: _session, at, kind, ...rest } = fact;
    const fields = Object.entries({ ...rest }).flatMap(([key, value]) => {
      const shown = mask.field(key, value, since);
      return shown === undefined ? [] : [[key, shown] as const];
    });
    return { at: at - since, kind, ...Object.fromEntries(fields) };
  };
  const all = (): SessionTrail[] =>
    [...sessions].map(([id, own]) => {
      const since = own[0]?.at ?? 0;
      return { id: mask.session(id), began: isoOf(since), facts: own.map((fact) => masked(fact, since)) };
    });
  // Once for the numbers: a call id that holds one of them must not be shown, whichever came first.
  all();
  return { numbers: mask.numbers(), sessions: all(), nameOf: mask.session };
}

function newest(facts: readonly Fact[]): ReadonlyMap<SessionId, readonly Fact[]> {
  const sessions = new Map<SessionId, Map<string, Fact>>();
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    const own = sessions.get(fact.session) ?? new Map<string, Fact>();
    // The session that was heard of last stands last.
    sessions.delete(fact.session);
    sessions.set(fact.session, own.set(fact.id, fact));
  }
  const kept = [...sessions].slice(-mostSessions);
  return new Map(kept.map(([id, own]) => [id, [...own.values()].filter((_, at) => at < mostFacts)]));
}

/** Ids that Zendesk itself told, or that were written to: a number that a caller typed into the IVR is none of these. */
function idsIn(fact: Fact): readonly number[] {
  // A ticket's number is short; ten digits in its place may be a telephone number.
  if (fact.kind === 'record-popped') return fact.record.id < 1_000_000_000 ? [fact.record.id] : [];
  if (fact.kind === 'note-written' || fact.kind === 'addition-written') return [fact.ticket];
  return Object.entries(fact).flatMap(([key, told]) => (/^(?:users?|found|ticket)$/.test(key) ? idsOf(told) : []));
}

function idsOf(told: unknown): readonly number[] {
  if (typeof told !== 'object' || told === null) return [];
  return Object.values(told).flatMap((value: unknown) => (typeof value === 'number' ? [value] : idsOf(value)));
}

const isoOf = (at: number): string => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : 'unknown');
