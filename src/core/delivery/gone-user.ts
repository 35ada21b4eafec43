import type { FactBody } from '../facts.ts';
import type { Failure } from '../failure.ts';
import type { Helpdesk } from '../ports.ts';
import { stepNameOf, type Step } from '../step.ts';

/** The fact that a step failed because its user was deleted or merged meanwhile. Rejects with a `Failure`. */
export async function goneUser(step: Step, failure: Failure, helpdesk: Helpdesk): Promise<FactBody | undefined> {
  const user = suspect(step, failure);
  if (user === undefined) return undefined;
  const found = await helpdesk.user(user);
  return found?.isActive ? undefined : { kind: 'user-gone', step: stepNameOf(step), user };
}

/** The user that Zendesk seems not to know any more. */
function suspect(step: Step, { code, facts }: Failure): number | undefined {
  if (step.do === 'find-ticket') return code === 'not-found' ? step.requester : undefined;
  const isRefused = code === 'refused' && (facts.fields ?? []).some((field) => field.startsWith('requester'));
  if (!isRefused || (step.do !== 'make-ticket' && step.do !== 'change-requester')) return undefined;
  // Our own request, frozen in exactly this shape.
  return (step.request.body as { readonly ticket?: { readonly requester_id?: number } }).ticket?.requester_id;
}
