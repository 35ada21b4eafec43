import type { Session } from '../session.ts';
import type { Ties } from '../ties.ts';
import { settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';

/** Whom the call's records belong to. */
export function applyTies(
  session: Session,
  fact: FactOf<'agent-found' | 'organization-found' | 'organization-joined' | 'organization-given-up'>,
): Session {
  const tied = (part: Partial<Ties>): Session => ({ ...session, ties: { ...session.ties, ...part } });
  switch (fact.kind) {
    case 'agent-found':
      return settled(tied({ agents: new Map(session.ties.agents).set(fact.name, fact.agent) }), 'find-agent');
    case 'organization-found': {
      const organizations = new Map(session.ties.organizations).set(fact.name, fact.organization);
      const found = settled(tied({ organizations }), 'find-organization');
      return fact.organization === undefined ? found : settled(found, 'make-organization');
    }
    case 'organization-joined': {
      const { user, organization } = fact;
      return settled(tied({ joined: { user, organization } }), 'join-organization');
    }
    case 'organization-given-up':
      return settled(settled(tied({ isWithoutOrganization: true }), 'make-organization'), 'join-organization');
  }
}
