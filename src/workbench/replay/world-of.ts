import type { ReplayFact, ReplaySession, TrailTicket, TrailUser } from './trail-file.ts';

/** A user that was there before the call, with stand-ins for everything personal. */
export interface WorldUser extends TrailUser {
  /** What this user was found by in another system. */
  readonly externalId: string | undefined;
}

export interface WorldTicket extends TrailTicket {
  /** Made for this call by another agent's app. */
  readonly isOfCall: boolean;
}

/** What Zendesk held when a call began, as far as its answers tell. */
export interface World {
  readonly users: readonly WorldUser[];
  readonly tickets: readonly WorldTicket[];
}

const usersIn = (fact: ReplayFact): readonly TrailUser[] => {
  if (fact.kind === 'users-found') return fact.users;
  if (fact.kind === 'user-read') return fact.found ? [fact.found] : [];
  return fact.kind === 'user-chosen' || fact.kind === 'requester-seen' ? [fact.user] : [];
};

const ticketsIn = (fact: ReplayFact): readonly WorldTicket[] => {
  const isOfCall = fact.kind === 'own-ticket-found';
  if (fact.kind === 'record-popped' && fact.record.kind === 'ticket')
    return [{ id: fact.record.id, isSolved: false, isClosed: false, updatedAt: 0, isOfCall }];
  return 'ticket' in fact && typeof fact.ticket === 'object' && fact.kind !== 'ticket-made'
    ? [{ ...fact.ticket, isOfCall }]
    : [];
};

/** Of each id the fullest thing that was said; of several the first. */
const eachOnce = <T extends { readonly id: number | string }>(
  all: readonly T[],
  without: ReadonlySet<unknown>,
): T[] => {
  const known = new Map<number | string, T>();
  for (const one of all) {
    const before = known.get(one.id);
    if (!without.has(one.id) && (!before || Object.keys(one).length > Object.keys(before).length))
      known.set(one.id, one);
  }
  return [...known.values()];
};

const requestersOf = (facts: readonly ReplayFact[]): ReadonlyMap<number | string, number | string> =>
  new Map(facts.flatMap((fact) => (fact.kind === 'requester-seen' ? [[fact.ticket, fact.user.id] as const] : [])));

const externalIdsOf = (facts: readonly ReplayFact[]): ReadonlyMap<number | string, string> =>
  new Map(
    facts.flatMap((fact) =>
      fact.kind === 'users-found' && fact.by.kind === 'external-id'
        ? fact.users.map(({ id }) => [id, String(fact.by.value)] as const)
        : [],
    ),
  );

/** The users and tickets that the call met; what was made for it is left to the replay. */
export function worldOf({ facts }: ReplaySession): World {
  const madeUsers = new Set<unknown>(facts.flatMap((fact) => (fact.kind === 'user-made' ? [fact.user.id] : [])));
  const madeTickets = new Set<unknown>(facts.flatMap((fact) => (fact.kind === 'ticket-made' ? [fact.ticket.id] : [])));
  const [requesters, externalIds] = [requestersOf(facts), externalIdsOf(facts)];
  return {
    users: eachOnce(facts.flatMap(usersIn), madeUsers).map((user) => ({
      ...user,
      externalId: externalIds.get(user.id),
    })),
    tickets: eachOnce(facts.flatMap(ticketsIn), madeTickets).map((ticket) => {
      const requesterId = ticket.requesterId ?? requesters.get(ticket.id);
      return { ...ticket, ...(requesterId !== undefined && { requesterId }) };
    }),
  };
}
