import { isSameSignal, type Session } from '../session.ts';
import { settled } from './attempts.ts';
import { withMadeUser } from './choices.ts';
import type { FactOf } from './fact-of.ts';
import type { Signal } from '../signal.ts';

const trust: readonly Signal['kind'][] = ['ticket', 'user', 'external-id', 'email', 'phone'];

/** Who is calling: searches, readings, choices. */
export function applyUser(
  session: Session,
  fact: FactOf<'users-found' | 'user-made' | 'user-read' | 'requester-seen'>,
): Session {
  switch (fact.kind) {
    case 'users-found': {
      const { by, users, isFresh, scope = 'usual' } = fact;
      const others = session.answers.filter((answer) => answer.scope !== scope || !isSameSignal(answer.by, by));
      return settled({ ...session, answers: [...others, { by, users, isFresh, scope, at: fact.at }] }, 'find-users');
    }
    case 'user-made':
      return settled({ ...withMadeUser(session, fact), doubtedUser: doubted(session) }, 'make-user');
    case 'user-read':
      return settled({ ...session, usersRead: new Map(session.usersRead).set(fact.user, fact.found) }, 'read-user');
    case 'requester-seen':
      return { ...session, seenRequesters: new Map(session.seenRequesters).set(fact.ticket, fact.user) };
  }
}

/** Who is found may be another browser's: what was sent from here may have made one more, whom no search knows yet. */
function doubted({ attempts }: Session): Session['doubtedUser'] {
  const attempt = attempts.get('make-user');
  return attempt?.doubtedAt === undefined
    ? undefined
    : { ...attempt, state: 'unknown', unknownSince: attempt.doubtedAt };
}

/** The signals with one more, the most trusted kind first, and of a kind what an event alone told last. */
export function withSignal(signals: readonly Signal[], signal: Signal): readonly Signal[] {
  const known = signals.find((other) => isSameSignal(other, signal));
  if (known && (known.from !== 'event' || signal.from === 'event')) return signals;
  // The same number from a pop needs no waiting for a pop.
  return [...signals.filter((other) => other !== known), signal].sort(
    (a, b) => trust.indexOf(a.kind) - trust.indexOf(b.kind) || Number(a.from === 'event') - Number(b.from === 'event'),
  );
}
