import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';
import type { ZendeskWrite } from '../step.ts';
import type { Standing } from './standing.ts';

/** Zendesk tells times in whole seconds, ms. */
const stampLife = 1_000;

/**
 * Whether a stamp guards nothing yet: in the second of a ticket's last change a further one leaves it as it is, and both
 * browsers of an agent could write their notes. What the agent ever moved by hand, the other browser knows nothing
 * of. A clock that is quite wrong holds nothing up.
 */
export const isInItsSecond = (step: ZendeskWrite, found: Standing, { choiceAt }: Session, now: number): boolean =>
  (step === 'write-note' || step === 'write-addition') &&
  choiceAt === 0 &&
  'changedAt' in found &&
  Math.abs(now - found.changedAt) < stampLife;

/** Waits until that second is over. */
export const secondPassed = (clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    clock.wakeAt(clock.now() + stampLife, () => resolve());
  });
