import type { Diagnostics } from '../core/diagnostics.ts';
import type { DeskView } from '../core/view.ts';
import { version } from '../../manifest.json';

/** What a developer needs to know of this phone, without any name, number or address. */
export function diagnosticsText(diagnostics: Diagnostics, view: DeskView | undefined): string {
  const sessions = [...(view?.sessions ?? []), ...(view?.toFinish ?? [])].map((session) => ({
    id: session.id,
    direction: session.direction,
    phase: session.phase,
    note: session.note,
    reason: session.reason?.kind,
    unfinished: session.unfinished,
    ticket: session.ticket?.id,
    beganAt: session.beganAt,
    endedAt: session.endedAt,
  }));
  const phone = view && {
    isHeard: view.phone.isHeard,
    isSignedIn: view.phone.signedInAs !== undefined,
    isOtherAgent: view.phone.isOtherAgent,
  };
  return JSON.stringify(
    {
      version,
      browser: navigator.userAgent,
      phone,
      isKept: view?.isKept,
      rulesFaults: view?.rulesFaults,
      counts: diagnostics.counts(),
      remarks: diagnostics.remarks(),
      sessions,
    },
    undefined,
    2,
  );
}
