import type { Session } from '../session.ts';
import { settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';

const steps = {
  user: 'fill-user-fields',
  organization: 'fill-organization-fields',
  ticket: 'fill-ticket',
} as const;

/** What the rules want in fields, and what became of it. */
export function applyFields(session: Session, fact: FactOf<'fields-filled' | 'fields-dropped' | 'data-seen'>): Session {
  switch (fact.kind) {
    case 'fields-filled':
      return settled({ ...session, filled: new Set([...session.filled, fact.of]) }, steps[fact.of]);
    case 'fields-dropped': {
      const before = session.dropped.get(fact.step) ?? [];
      return {
        ...session,
        dropped: new Map(session.dropped).set(fact.step, [...new Set([...before, ...fact.fields])]),
      };
    }
    case 'data-seen':
      return { ...session, data: { ...session.data, ...fact.data } };
  }
}
