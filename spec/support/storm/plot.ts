import type { DeskActions, SessionView } from '../../../src/core/showing/view.ts';
import type { StormAccount } from './account.ts';
import { asShown } from './as-shown.ts';
import type { CallerKind } from './cast.ts';
import type { StormWrite } from './request-name.ts';

/** A deed of the agent, and how the trace tells it. */
export interface Deed {
  readonly what: string;
  readonly how: (actions: DeskActions) => void;
}

/** A call in which a rare write comes about: who calls, and what the agent does once the screen shows enough. */
export interface Plot {
  readonly caller: CallerKind;
  /** The next deed; nothing while there is nothing to do. */
  next(session: SessionView, account: StormAccount): Deed | undefined;
}

const ticketOf = (
  { fake, goneTickets }: StormAccount,
  name: string,
): { readonly id: number; readonly subject: string } | undefined => {
  const user = [...fake.users.values()].find((other) => other.name === name);
  const isTheirs = ({ id, requesterId }: { readonly id: number; readonly requesterId: number | undefined }): boolean =>
    requesterId === user?.id && !goneTickets.has(id);
  return [...fake.tickets.values()].find((ticket) => isTheirs(ticket) && ticket.status === 'open');
};

const toTicket = ({ id, ticket }: SessionView, account: StormAccount): Deed | undefined => {
  const other = ticketOf(account, 'Bystander');
  if (!other || other.id === ticket?.id) return undefined;
  const { subject } = other;
  return {
    what: `moves ${id} to ticket ${other.id}`,
    how: (actions) => actions.chooseTicket(id, { id: other.id, subject }),
  };
};

const toUser = ({ id, caller }: SessionView, { fake }: StormAccount, name: string): Deed | undefined => {
  const user = [...fake.users.values()].find((other) => other.name === name && other.isActive);
  if (!user || caller?.id === user.id) return undefined;
  return { what: `moves ${id} to ${name}`, how: (actions) => actions.chooseUser(id, asShown(user)) };
};

const backAgain = (session: SessionView, account: StormAccount): Deed | undefined => {
  const isUndone = account.madeTickets.some(({ id }) => account.fake.tickets.get(id)?.tags.includes('ringside_undone'));
  if (!session.canUndo) return session.ticket ? toTicket(session, account) : undefined;
  if (!isUndone) return undefined;
  return { what: `undoes on ${session.id}`, how: (actions) => actions.undo(session.id) };
};

const more = ({ id, note }: SessionView): Deed | undefined =>
  note === 'saved' ? { what: `adds to ${id}`, how: (actions) => actions.typeNotes(id, `More about ${id}`) } : undefined;

const plots: Partial<Record<StormWrite, Plot>> = {
  'make-user': { caller: 'unknown', next: () => undefined },
  'reopen-ticket': { caller: 'with solved ticket', next: () => undefined },
  'make-call': { caller: 'with open ticket', next: () => undefined },
  'comment-call': { caller: 'with open ticket', next: () => undefined },
  'fill-ticket': { caller: 'with open ticket', next: () => undefined },
  'fill-user-fields': { caller: 'with open ticket', next: () => undefined },
  'fill-organization-fields': { caller: 'with open ticket', next: () => undefined },
  'write-addition': { caller: 'with open ticket', next: more },
  'change-requester': {
    caller: 'without ticket',
    next: (session, account) => (session.ticket ? toUser(session, account, 'Passer-by') : undefined),
  },
  'write-correction': {
    caller: 'with open ticket',
    next: (session, account) => (session.note === 'saved' && !session.canUndo ? toTicket(session, account) : undefined),
  },
  'undo-ticket': {
    caller: 'without ticket',
    next: (session, account) => (session.ticket && !session.canUndo ? toTicket(session, account) : undefined),
  },
  'restore-ticket': { caller: 'without ticket', next: backAgain },
  'tag-user': {
    caller: 'unknown',
    next: (session, account) => (session.ticket && !session.canUndo ? toUser(session, account, 'Onlooker') : undefined),
  },
};

/** How a write comes about, where it does not anyway. */
export const plotOf = (write: StormWrite | undefined): Plot | undefined =>
  write === undefined ? undefined : plots[write];
