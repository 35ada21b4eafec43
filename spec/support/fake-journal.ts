import type { Fact, SessionId } from '../../src/core/facts.ts';
import type { Journal } from '../../src/core/ports.ts';

/** A journal in memory that outlives the desks that use it, as a browser's storage outlives its pages. */
export interface FakeJournal extends Journal {
  readonly facts: readonly Fact[];
  /** From now on storage is denied, or not any more. */
  deny(isDenied: boolean): void;
}

export function createFakeJournal({ now = (): number => 0 } = {}): FakeJournal {
  let facts: Fact[] = [];
  const finished = new Map<SessionId, number>();
  let isDenied = false;
  const guarded = <T>(work: () => T): Promise<T> =>
    isDenied ? Promise.reject(new Error('denied')) : Promise.resolve(work());
  return {
    get facts() {
      return facts;
    },
    deny: (is) => {
      isDenied = is;
    },
    load: () =>
      guarded(() =>
        facts.filter(({ session }) => (finished.get(session) ?? Number.POSITIVE_INFINITY) > now() - 3_600_000),
      ),
    recent: () => guarded(() => facts.filter(({ session }) => finished.has(session))),
    append: (added) =>
      guarded(() => {
        for (const fact of added) {
          if (fact.kind === 'notes-typed')
            facts = facts.filter((old) => old.kind !== 'notes-typed' || old.session !== fact.session);
          facts = [...facts, structuredClone(fact)];
          finished.delete(fact.session);
        }
      }),
    finish: (session, at) =>
      guarded(() => {
        finished.set(session, at);
      }),
  };
}
