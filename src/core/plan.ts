import { decide } from './deciding/decide.ts';
import type { Attempt, Session } from './session.ts';
import { isShown } from './deciding/shown.ts';
import type { Situation } from './situation.ts';
import { isWrite, now, stepNameOf, type Step, type Wish } from './step.ts';
import { wishesToDispose } from './wishes/dispose.ts';
import { wishesToKnow } from './wishes/know.ts';
import { wishesToLink } from './wishes/link.ts';
import { wishesToMove } from './wishes/move.ts';
import { wishesToOpen } from './wishes/open.ts';
import { wishesForTies } from './wishes/ties.ts';
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
  const all = wishes(session, situation);
  for (const { step, from } of [...all, ...strays(session, all)]) {
    const attempt = step.do === 'hold' ? undefined : session.attempts.get(stepNameOf(step));
    const at = Math.max(from, waitOf(step, attempt));
    if (attempt?.state === 'in-flight') continue;
    if (at > situation.now) wakes.push(at);
    else steps.push(asTried(step, attempt));
  }
  return { steps, wakeAt: wakes.length > 0 ? Math.min(...wakes) : undefined };
}

/** Until when a step waits after it failed, ms since the epoch. What was refused for another ticket or with other words is no reason to wait. */
function waitOf(step: Step, attempt: Attempt | undefined): number {
  if (!attempt) return 0;
  // Sending it again is hopeless, looking for what was sent before is not.
  if (step.do === 'verify' && attempt.retryAt === Number.MAX_SAFE_INTEGER) return 0;
  const isOther =
    'request' in step &&
    step.do !== 'verify' &&
    attempt.state === 'failed' &&
    JSON.stringify(step.request.body) !== JSON.stringify(attempt.request?.body);
  const isHopeless = attempt.retryAt === Number.MAX_SAFE_INTEGER;
  return isHopeless && (isOther || !isSameTarget(step, attempt)) ? 0 : attempt.retryAt;
}

function isSameTarget(step: Step, { request }: Attempt): boolean {
  if (!('request' in step)) return true;
  const { ticket, record, followsUp } = step.request;
  return request?.ticket === ticket && request?.record === record && request?.followsUp === followsUp;
}

/** The one step that the agent waits for: the record to bring to the front now, if there is one. */
export function opening(session: Session, situationNow: () => Situation): Step | undefined {
  if (isShown(session) || session.waiting || isNobodys(session)) return undefined;
  const situation = situationNow();
  const wish = wishesToOpen(session, decide(session, situation), situation)[0];
  const attempt = session.attempts.get('open');
  return wish && Math.max(wish.from, attempt?.retryAt ?? 0) <= situation.now ? wish.step : undefined;
}

// Agent to agent: no customer, so nothing to find, open or write. A dial waits for its call.
const isNobodys = (session: Session): boolean =>
  session.isDismissed || session.direction === 'internal' || session.dial !== undefined;

// Once a write may have reached Zendesk, the same bytes are verified and, if they never arrived, sent again.
function asTried(step: Step, attempt: Attempt | undefined): Step {
  if (!attempt?.request || !('request' in step) || step.do === 'verify') return step;
  // The call may have moved on meanwhile: then those bytes are for the wrong ticket, or make one that is not wanted.
  const isStray = !isSameTarget(step, attempt);
  const isDoubted = attempt.doubtedAt !== undefined;
  if (attempt.state === 'unknown' || (isDoubted && isStray))
    return { do: 'verify', step: step.do, request: attempt.request, isStray };
  return isDoubted ? { do: step.do, request: attempt.request } : step;
}

/** What was sent and never answered is looked for although the agent has moved the call since: it may stand somewhere. */
function strays(session: Session, wished: readonly Wish[]): readonly Wish[] {
  const names = new Set(wished.map(({ step }) => stepNameOf(step)));
  return [...session.attempts].flatMap(([step, { state, request, doubtedAt }]) =>
    (state === 'unknown' || doubtedAt !== undefined) && request && !names.has(step) && isWrite(step)
      ? [now({ do: 'verify', step, request, isStray: true })]
      : [],
  );
}

/** What a session wants done, in no order. */
export function wishes(session: Session, situation: Situation): readonly Wish[] {
  if (isNobodys(session)) return [];
  const decision = decide(session, situation);
  const mayWrite = session.phase !== 'unseen' && situation.mayWrite && situation.rules.owner === 'app';
  return [
    // First what the agent waits for.
    ...wishesToOpen(session, decision, situation),
    ...wishesToKnow(session, decision, situation),
    ...wishesToDispose(session, situation),
    ...wishesToLink(session, decision, situation),
    ...(mayWrite
      ? [
          ...wishesForTies(session, decision, situation),
          ...wishesToWrite(session, decision, situation),
          ...wishesToMove(session, decision, situation),
        ]
      : []),
  ];
}
