import type { Diagnostics } from '../core/showing/diagnostics.ts';
import type { Fact } from '../core/facts.ts';
import { trailOf, type Trail } from '../core/showing/trail.ts';
import type { DeskView } from '../core/showing/view.ts';
import { version } from '../../manifest.json';

export interface DiagnosticsParts {
  readonly diagnostics: Pick<Diagnostics, 'counts' | 'remarks'>;
  readonly view: DeskView | undefined;
  /** Of the sessions that run, wait, or ended lately. */
  readonly facts: readonly Fact[];
  /** ISO 3166-1 alpha-2: reads numbers without a country code. */
  readonly country: string;
}

/** What a developer needs to know of this phone and to play its calls again, without any name, number or address. */
export function diagnosticsText({ diagnostics, view, facts, country }: DiagnosticsParts): string {
  const { nameOf, ...trail } = trailOf(facts, country);
  return JSON.stringify(
    {
      ringside: version,
      browser: navigator.userAgent,
      phone: view && phoneOf(view),
      isKept: view?.isKept,
      rulesFaults: view?.rulesFaults.map(({ path }) => path),
      counts: diagnostics.counts(),
      remarks: diagnostics.remarks(),
      shown: view && shownIn(view, nameOf),
      ...trail,
    },
    undefined,
    1,
  );
}

const phoneOf = ({ phone }: DeskView): object => ({
  isHeard: phone.isHeard,
  isSignedIn: phone.signedInAs !== undefined,
  isOtherAgent: phone.isOtherAgent,
});

/** How the calls stand on the screens. */
const shownIn = (view: DeskView, nameOf: Trail['nameOf']): readonly object[] =>
  [...new Map([...view.sessions, ...view.toFinish].map((session) => [session.id, session])).values()].map(
    ({ id, direction, phase, note, reason, unfinished, rule, candidates, isEndUnsure, droppedFields }) => ({
      id: nameOf(id),
      direction,
      phase,
      note,
      reason: reason?.kind,
      rule: rule?.index,
      isEndUnsure,
      candidates: candidates.length,
      droppedFields: droppedFields.length,
      unfinished: unfinished && {
        kind: unfinished.kind,
        ...('code' in unfinished && { code: unfinished.code }),
      },
    }),
  );
