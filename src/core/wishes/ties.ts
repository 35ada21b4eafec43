import { assigneeOf } from '../deciding/assignee.ts';
import type { CallDecision } from '../deciding/decide.ts';
import { organizationOf } from '../deciding/organization.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { now, type Wish } from '../step.ts';

/** What the vendor's terms ask for besides user and ticket: the caller's organization, the ticket's assignee. */
export function wishesForTies(session: Session, decision: CallDecision, situation: Situation): readonly Wish[] {
  return [...assigneeWishes(session, decision, situation), ...organizationWishes(session, decision, situation)];
}

/** Looked for only where a ticket is about to be made and the rules name nobody. */
function assigneeWishes(session: Session, { ticket, rule }: CallDecision, situation: Situation): readonly Wish[] {
  if (ticket.kind !== 'to-make' || rule.set.assignee !== undefined) return [];
  const assignee = assigneeOf(session, situation);
  return assignee.kind === 'to-find' ? [now({ do: 'find-agent', name: assignee.name })] : [];
}

/** One step after the other: found or made, then joined. */
export function organizationWishes(session: Session, { caller }: CallDecision, situation: Situation): readonly Wish[] {
  const state = organizationOf(session, caller, situation);
  switch (state.kind) {
    case 'settled':
      return [];
    case 'to-find':
      return [now({ do: 'find-organization', name: state.name })];
    case 'to-make':
      return [now({ do: 'make-organization', request: { body: { organization: { name: state.name } } } })];
    case 'to-join': {
      const { user, organization } = state;
      const body = { user: { organization_id: organization } };
      return [now({ do: 'join-organization', request: { body, record: user } })];
    }
  }
}

/** A ticket waits for its assignee, unless Zendesk does not say: two tries are enough. */
export function waitsForAssignee(session: Session, { ticket, rule }: CallDecision, situation: Situation): boolean {
  const isLost = (session.attempts.get('find-agent')?.tries ?? 0) > 2;
  return (
    !isLost &&
    ticket.kind === 'to-make' &&
    rule.set.assignee === undefined &&
    assigneeOf(session, situation).kind === 'to-find'
  );
}
