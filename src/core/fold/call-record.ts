import type { Session } from '../session.ts';
import { settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';

/** What Zendesk's record of the call needs, and what became of it. */
export function applyCallRecord(session: Session, fact: FactOf<'line-seen' | 'call-made' | 'calls-refused'>): Session {
  switch (fact.kind) {
    case 'line-seen':
      // What the call's own events say of it is nearer.
      return { ...session, details: { line: fact.line, ...session.details } };
    case 'call-made':
      return settled(
        { ...session, callRecord: { id: fact.record, ticket: fact.ticket, madeAt: fact.at } },
        'make-call',
      );
    case 'calls-refused': {
      const callsRefused = fact.isForAll || session.callsRefused === 'all' ? 'all' : 'this';
      // Whichever of the two writes was refused: the internal note begins anew.
      return settled(settled({ ...session, callsRefused }, 'make-call'), 'write-note');
    }
  }
}
