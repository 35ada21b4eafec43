import type { Written } from '../facts.ts';
import type { Session } from '../session.ts';
import { attempted, settled } from './attempts.ts';
import { changed, touchedByUs } from './ticket.ts';
import type { FactOf } from './fact-of.ts';

/** How the steps that reach outside went. */
export function applyStep(
  session: Session,
  fact: FactOf<'note-written' | 'addition-written' | 'step-begun' | 'step-failed'>,
): Session {
  switch (fact.kind) {
    case 'note-written':
      // Found before its call record was made: that one is not needed any more.
      return settled(settled(wrote(session, fact), 'write-note'), 'make-call');
    case 'addition-written':
      return settled(
        {
          ...wrote(session, fact),
          typedAdditions: session.typedAdditions + (tellsTyping(session, fact.covers) ? 1 : 0),
        },
        'write-addition',
      );
    case 'step-begun': {
      const last = session.attempts.get(fact.step);
      return attempted(session, fact.step, {
        state: 'in-flight',
        request: fact.request,
        isFrozen: last?.isFrozen ?? false,
        tries: (last?.tries ?? 0) + 1,
        since: last?.since ?? fact.at,
        unknownSince: last?.unknownSince,
        retryAt: 0,
        code: last?.code,
      });
    }
    case 'step-failed': {
      const last = session.attempts.get(fact.step);
      return attempted(session, fact.step, {
        state: fact.isOutcomeKnown ? 'failed' : 'unknown',
        request: last?.request,
        isFrozen: (last?.isFrozen ?? false) || !fact.isOutcomeKnown,
        tries: last?.state === 'in-flight' ? last.tries : (last?.tries ?? 0) + 1,
        since: last?.since ?? fact.at,
        unknownSince: fact.isOutcomeKnown ? undefined : (last?.unknownSince ?? fact.at),
        retryAt: fact.retryAt,
        code: fact.code,
      });
    }
  }
}

const tellsTyping = ({ written }: Session, covers: Written): boolean =>
  covers.parts === written?.parts && (covers.text !== written.text || covers.disposition !== written.disposition);

function wrote(session: Session, fact: FactOf<'note-written' | 'addition-written'>): Session {
  const isAllTold = fact.covers.text === session.notes && fact.covers.disposition === session.disposition;
  const note = { ...fact.covers, ticket: fact.ticket };
  return {
    ...changed(session, fact.ticket, (made) => touchedByUs(made, fact.updatedAt)),
    written: note,
    // Put last, so that the newest valid note is the one that counts.
    notesOn: new Map([...session.notesOn].filter(([ticket]) => ticket !== fact.ticket)).set(fact.ticket, {
      ...note,
      isValid: true,
    }),
    firstTypedAt: isAllTold ? undefined : session.typedAt,
  };
}
