import type { Choice, Session } from '../session.ts';
import type { FactOf } from './fact-of.ts';

type ChoiceFact = FactOf<'user-chosen' | 'user-wanted' | 'ticket-chosen' | 'new-ticket-wanted' | 'choice-undone'>;

/** A call can be moved this long after its end, once it is written down, ms. */
export const movableFor = 30 * 60_000;

/** What the agent chose, or took back. Too late after the note, it changes nothing any more. */
export function applyChoice(session: Session, fact: ChoiceFact): Session {
  if (session.written && session.endedAt !== undefined && fact.at - session.endedAt > movableFor) return session;
  if (fact.kind === 'choice-undone') return withChoices(session, session.choices.slice(0, -1), fact.at);
  return withChoices({ ...session, isDismissed: false }, [...session.choices, choiceOf(fact)], fact.at);
}

function choiceOf(fact: Exclude<ChoiceFact, { kind: 'choice-undone' }>): Choice {
  const { at } = fact;
  switch (fact.kind) {
    case 'user-chosen':
      return { at, kind: 'user', user: fact.user };
    case 'ticket-chosen':
      return { at, kind: 'ticket', ticket: fact.ticket };
    case 'new-ticket-wanted':
      return { at, kind: 'new-ticket' };
    case 'user-wanted': {
      const { name, phone, email } = fact;
      const wanted = { name, ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) };
      return { at, kind: 'wanted', wanted, user: undefined };
    }
  }
}

/** The session with these choices and what they say: the last person chosen, and a ticket chosen after that. */
export function withChoices(session: Session, choices: readonly Choice[], at: number): Session {
  const person = choices.findLast(({ kind }) => kind === 'user' || kind === 'wanted');
  const top = choices.at(-1);
  return {
    ...session,
    choices,
    choiceAt: at,
    chosenUser: person?.kind === 'user' || person?.kind === 'wanted' ? person.user : undefined,
    wantedUser: person?.kind === 'wanted' && !person.user ? person.wanted : undefined,
    chosenTicket: top?.kind === 'ticket' ? top.ticket : undefined,
  };
}

/** A user was made: for the agent's wish if one waits, else for the caller. */
export function withMadeUser(session: Session, fact: FactOf<'user-made'>): Session {
  const made = { ...session, madeUsers: [...session.madeUsers, fact.user] };
  const waiting = session.choices.findLast((choice) => choice.kind === 'wanted' && !choice.user);
  if (!waiting) return { ...made, madeUser: fact.user };
  const choices = session.choices.map((choice) =>
    choice === waiting && choice.kind === 'wanted' ? { ...choice, user: fact.user } : choice,
  );
  return withChoices(made, choices, session.choiceAt);
}
