import type { Session } from './session.ts';
import type { Step } from './step.ts';

/**
 * Whether another call is making the very user that this step would make: two calls from one new number at once make one
 * user. Zendesk knows no idempotency for users, and its search finds a new one only after minutes.
 */
export function isMadeElsewhere(step: Step, session: Session, all: readonly Session[]): boolean {
  if (step.do !== 'make-user') return false;
  const wanted = contactOf(step.request.body);
  return all.some((other) => {
    const attempt = other.id === session.id || other.isDismissed ? undefined : other.attempts.get('make-user');
    const isPending =
      attempt?.state === 'in-flight' || attempt?.state === 'unknown' || attempt?.doubtedAt !== undefined;
    return isPending && contactOf(attempt?.request?.body) === wanted;
  });
}

/** Number or e-mail of the user in a request of ours. */
function contactOf(body: unknown): string {
  const { user } = Object(body) as { readonly user?: { readonly phone?: string; readonly email?: string } };
  return user?.phone ?? user?.email ?? '';
}
