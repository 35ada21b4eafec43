import { decide } from './decide.ts';
import type { Attempt, Session } from './session.ts';
import type { Situation } from './situation.ts';
import type { Step, Wish } from './step.ts';
import { wishesToKnow } from './wishes/know.ts';
import { wishesToMove } from './wishes/move.ts';
import { wishesToOpen } from './wishes/open.ts';
import { wishesToWrite } from './wishes/write.ts';

/** The next steps of a session, and when to look again if nothing is heard before, ms since the epoch. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly wakeAt: number | undefined;
}

/** Pure: the runner does the steps, a dry run only shows them. */
export function plan(session: Session, situation: Situation): Plan {
  const steps: Step[] = [];
  const wakes: number[] = [];
  for (const { step, from } of wishes(session, situation)) {
    const attempt = step.do === 'hold' || step.do === 'verify' ? undefined : session.attempts.get(step.do);
    const at = Math.max(from, attempt?.retryAt ?? 0);
    if (attempt?.state === 'in-flight') continue;
    if (at > situation.now) wakes.push(at);
    else steps.push(asTried(step, attempt));
  }
  return { steps, wakeAt: wakes.length > 0 ? Math.min(...wakes) : undefined };
}

// Once a write may have reached Zendesk, the same bytes are verified and, if they never arrived, sent again.
function asTried(step: Step, attempt: Attempt | undefined): Step {
  if (!attempt?.request || !('request' in step) || step.do === 'verify') return step;
  if (attempt.state === 'unknown') return { do: 'verify', step: step.do, request: attempt.request };
  // The agent may have moved the call meanwhile: then those bytes are for the wrong ticket.
  const isSame = attempt.request.ticket === step.request.ticket && attempt.request.record === step.request.record;
  return attempt.isFrozen && isSame ? { do: step.do, request: attempt.request } : step;
}

function wishes(session: Session, situation: Situation): readonly Wish[] {
  // Agent to agent: no customer, so nothing to find, open or write.
  if (session.isDismissed || session.direction === 'internal' || session.dial) return [];
  const decision = decide(session, situation);
  const mayWrite = session.phase !== 'unseen' && situation.mayWrite && situation.rules.owner === 'app';
  return [
    ...wishesToKnow(session, decision, situation),
    ...wishesToOpen(session, decision, situation),
    ...(mayWrite
      ? [...wishesToWrite(session, decision, situation), ...wishesToMove(session, decision, situation)]
      : []),
  ];
}
