import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import type { Step } from '../step.ts';
import { withoutFields } from '../rules/without-fields.ts';

interface Sent {
  readonly ticket?: Readonly<Record<string, unknown>>;
  readonly user?: Readonly<Record<string, unknown>>;
  readonly organization?: Readonly<Record<string, unknown>>;
}

/** The fields that Zendesk refused and that may be left out: one bad field never stops the rest. Empty: nothing may go. */
export function refusedFields(step: Step, session: Session, failure: Failure): readonly string[] {
  if (!('request' in step) || step.do === 'verify') return [];
  // Whose fields they are was deleted: the call itself is not held up by that.
  if (failure.code === 'not-found' && (step.do === 'fill-user-fields' || step.do === 'fill-organization-fields'))
    return ['user_fields', 'organization_fields'];
  if (failure.code !== 'refused') return [];
  // Solving needs fields that we do not know: the ticket then stays open, tagged.
  if (step.do === 'undo-ticket') return session.dropped.get('undo-ticket')?.includes('status') ? [] : ['status'];
  // Our own request, frozen in exactly this shape.
  const sent = step.request.body as Sent;
  const complaints = failure.facts.fields ?? [];
  return withoutFields(sent.ticket ?? sent.user ?? sent.organization ?? {}, complaints)?.dropped ?? [];
}
