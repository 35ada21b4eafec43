import type { NewFact } from '../hearing/intake.ts';
import type { Session } from '../session.ts';

/**
 * A write that was on its way when its page went may still be done: looked for at once it would not be found, and be sent
 * again. So long it is left alone, ms.
 */
const onItsWay = 10_000;

/**
 * What a reload means: nobody is in flight any more, and a vendor's page in a frame has forgotten its calls (`areCallsLost`).
 * `now` in ms since the epoch.
 */
export function takenUp(session: Session, now: number, areCallsLost: boolean): readonly NewFact[] {
  const inFlight = [...session.attempts].filter(([, { state }]) => state === 'in-flight');
  return [
    ...(areCallsLost && session.phase === 'running' ? [{ session: session.id, kind: 'frame-lost' } as const] : []),
    ...inFlight.map(
      ([step]) =>
        ({
          session: session.id,
          kind: 'step-failed',
          step,
          code: 'no-answer',
          retryAt: now + onItsWay,
          isOutcomeKnown: false,
        }) as const,
    ),
  ];
}
