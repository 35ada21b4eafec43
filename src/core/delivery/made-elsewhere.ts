import type { Attempt, Session } from '../session.ts';
import type { Step } from '../step.ts';
import { userPatience } from './verify.ts';

/**
 * Whether another call is making the very user that this step would make: two calls from one new number at once make one
 * user. Zendesk knows no idempotency for users, and its search finds a new one only after minutes.
 */
export function isMadeElsewhere(step: Step, session: Session, all: readonly Session[], now: number): boolean {
  if (step.do !== 'make-user') return false;
  const wanted = contactOf(step.request.body);
  return all.some((other) => {
    const attempt = other.id === session.id ? undefined : other.attempts.get('make-user');
    return attempt && isPending(attempt, other, now) && contactOf(attempt.request?.body) === wanted;
  });
}

function isPending({ state, doubtedAt, unknownSince, since }: Attempt, { isDismissed }: Session, now: number): boolean {
  if (state === 'failed' && doubtedAt === undefined) return false;
  // Nobody looks any more for what a dismissed call made: once the search has had its time, it is found or it never was.
  return !isDismissed || now - (doubtedAt ?? unknownSince ?? since) < userPatience;
}

/** Number or e-mail of the user in a request of ours. */
function contactOf(body: unknown): string {
  const { user } = Object(body) as { readonly user?: { readonly phone?: string; readonly email?: string } };
  return user?.phone ?? user?.email ?? '';
}
