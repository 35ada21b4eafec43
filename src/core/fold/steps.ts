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
      return settled(
        settled({ ...wrote(session, fact), typedAdditions: additionsAfter(session, fact) }, 'write-note'),
        'make-call',
      );
    case 'addition-written':
      return settled(
        {
          ...wrote(session, fact),
          // What was typed while it was on its way is not told yet.
          typedAdditions:
            session.typedAdditions + (tellsTyping(session, fact.covers) && isAllTold(session, fact) ? 1 : 0),
        },
        'write-addition',
      );
    case 'step-begun': {
      const last = session.attempts.get(fact.step);
      return attempted(session, fact.step, {
        state: 'in-flight',
        request: fact.request,
        doubtedAt: last?.doubtedAt,
        tries: (last?.tries ?? 0) + 1,
        since: last?.since ?? fact.at,
        unknownSince: last?.unknownSince,
        retryAt: 0,
        code: last?.code,
      });
    }
    case 'step-failed': {
      if (fact.look === 'over') return settled(session, fact.step);
      const last = session.attempts.get(fact.step);
      // It has come to its end in the meantime, perhaps through the page that had the phone before.
      if (!last && (fact.look || !fact.isOutcomeKnown)) return session;
      return attempted(session, fact.step, {
        state: fact.isOutcomeKnown ? 'failed' : 'unknown',
        request: last?.request,
        doubtedAt: fact.isOutcomeKnown || fact.look ? last?.doubtedAt : fact.at,
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

/** A call that was moved has a note of its own where it came to: what was typed on the way may be added to that one. */
const additionsAfter = (session: Session, fact: FactOf<'note-written' | 'addition-written'>): number =>
  session.notesOn.get(fact.ticket)?.isValid === true || isAllTold(session, fact) ? session.typedAdditions : 0;

const isAllTold = (session: Session, { covers }: FactOf<'note-written' | 'addition-written'>): boolean =>
  covers.text === session.notes && covers.disposition === session.disposition;

function wrote(session: Session, fact: FactOf<'note-written' | 'addition-written'>): Session {
  const note = { ...fact.covers, ticket: fact.ticket };
  return {
    ...changed(session, fact.ticket, (made) => touchedByUs(made, fact.updatedAt)),
    written: note,
    // Put last, so that the newest valid note is the one that counts.
    notesOn: new Map([...session.notesOn].filter(([ticket]) => ticket !== fact.ticket)).set(fact.ticket, {
      ...note,
      isValid: true,
    }),
    firstTypedAt: isAllTold(session, fact) ? undefined : session.typedAt,
  };
}
