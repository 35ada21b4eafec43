import type { Fact, StepName } from '../facts.ts';
import { apply } from '../fold.ts';
import type { Session } from '../session.ts';

type Try = Extract<Fact, { readonly kind: 'step-begun' | 'step-failed' }>;

interface Row {
  /** Since when it fails. */
  readonly first: number;
  readonly begun?: number;
  readonly failed?: number;
  /** The last failure that told what became of the request, and the unknown ones that matter: the first ever, the first since. */
  readonly known?: number;
  readonly firstUnknown?: number;
  readonly unknownSince?: number;
  /** The last that was sent and not answered. */
  readonly doubted?: number;
}

/** Where those tries stand that say all there is to say of a step that has not come to its end: its row may be thousands long. */
export function neededTries(facts: readonly Fact[]): ReadonlySet<number> {
  const rows = new Map<StepName, Row>();
  let session: Session | undefined;
  for (const [index, fact] of facts.entries()) {
    session = apply(session, fact);
    if (fact.kind === 'step-begun' || fact.kind === 'step-failed')
      rows.set(fact.step, longer(rows.get(fact.step), fact, index));
    for (const step of rows.keys()) if (!session.attempts.has(step)) rows.delete(step);
  }
  return new Set([...rows.values()].flatMap((row) => Object.values(row)));
}

function longer(row: Row | undefined, fact: Try, index: number): Row {
  const before = row ?? { first: index };
  if (fact.kind === 'step-begun') return { ...before, begun: index };
  if (fact.isOutcomeKnown) {
    const { unknownSince: _, ...rest } = before;
    return { ...rest, failed: index, known: index };
  }
  return {
    ...before,
    ...(fact.look === undefined && { doubted: index }),
    failed: index,
    firstUnknown: before.firstUnknown ?? index,
    unknownSince: before.unknownSince ?? index,
  };
}
