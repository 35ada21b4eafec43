import type { Fact } from '../facts.ts';
import { fold } from '../fold.ts';
import { neededTries } from './needed-tries.ts';
import { isSameSignal, type Session } from '../session.ts';

/**
 * The facts of one session without those that nothing needs any more, each in its place: `undefined` where one may go.
 * What is left folds to a session that looks the same, and of which a late or repeated event makes nothing new. Of an
 * unfinished session only the tries that led nowhere go.
 */
export function compacted(facts: readonly Fact[], isFinished: boolean): readonly (Fact | undefined)[] {
  const session = fold(facts);
  if (!session) return [];
  const tries = neededTries(facts);
  const last = new Map(facts.map((fact, index) => [subjectOf(fact), index]));
  return facts.map((fact, index) => {
    if (fact.kind === 'step-begun' || fact.kind === 'step-failed') return tries.has(index) ? fact : undefined;
    if (!isFinished) return fact;
    const subject = subjectOf(fact);
    const isSuperseded = subject !== undefined && last.get(subject) !== index;
    return isSuperseded || isNeedless(fact, session) ? undefined : withoutTags(fact);
  });
}

/** What a reading is about: a later one about the same makes it superfluous. */
function subjectOf(fact: Fact): string | undefined {
  if (fact.kind === 'users-found') return [fact.kind, fact.scope ?? 'usual', fact.by.kind, fact.by.value].join(' ');
  if (fact.kind === 'user-read') return `${fact.kind} ${fact.user}`;
  if (fact.kind === 'requester-seen') return `${fact.kind} ${fact.ticket}`;
  if (fact.kind === 'ticket-found') return `${fact.kind} ${fact.requester}`;
  if (fact.kind === 'ticket-read') return [fact.kind, fact.asked].join(' ');
  return fact.kind === 'own-ticket-found' ||
    fact.kind === 'turned-to' ||
    fact.kind === 'opening-held' ||
    fact.kind === 'retry-asked'
    ? fact.kind
    : undefined;
}

function isNeedless(fact: Fact, session: Session): boolean {
  // Only a running call, or a note that is still to be written, needs these.
  if (fact.kind === 'frame-lost' || fact.kind === 'data-seen') return true;
  if (fact.kind === 'retry-asked') return session.attempts.size === 0;
  if (fact.kind === 'opening-held') return session.opened !== undefined;
  if (fact.kind !== 'users-found') return false;
  // Somebody who was made, or chosen for good, needs no search any more.
  if (session.madeUser || (session.chosenUser && session.written)) return true;
  return !session.answers.some(({ by, scope }) => scope === (fact.scope ?? 'usual') && isSameSignal(by, fact.by));
}

/** Only a ticket that was made may yet be undone, which needs its tags. */
function withoutTags(fact: Fact): Fact {
  if (fact.kind !== 'ticket-read' && fact.kind !== 'ticket-found' && fact.kind !== 'own-ticket-found') return fact;
  if (!fact.ticket?.tags) return fact;
  const { tags: _, ...ticket } = fact.ticket;
  return { ...fact, ticket };
}
