import { callOf, type FactBody, type FrozenRequest, type KnownTicket } from './facts.ts';
import { findUsers } from './matching/find-users.ts';
import { findNote } from './note/find.ts';
import { ticketKey, type Step, type WriteName } from './plan.ts';
import type { Helpdesk, Screen } from './ports.ts';
import type { Requester, Ticket } from './records.ts';
import type { Session } from './session.ts';
import type { Signal } from './facts.ts';
import type { Situation } from './situation.ts';

export interface RunnerPorts {
  readonly helpdesk: Helpdesk;
  readonly screen: Screen;
}

/** A ticket made for the call by another browser or agent counts if it is at most this old when the session begins, ms. */
const ownTicketAge = 24 * 3_600_000;
/** A user whose creation was not answered is looked for this long before it is made again, ms. */
const userPatience = 5 * 60_000;

/** What verifying came to when nothing was found: the write may go out again, or Zendesk's search is given more time. */
export type Verdict = 'not-done' | 'too-early';

/** Does one step and tells what came of it as facts. Rejects with a `Failure`. */
export async function perform(
  step: Step,
  session: Session,
  situation: Situation,
  ports: RunnerPorts,
): Promise<readonly FactBody[] | Verdict> {
  const { helpdesk, screen } = ports;
  switch (step.do) {
    case 'open':
      await screen.open(step.record);
      return [{ kind: 'opened', record: step.record }];
    case 'hold':
      return [{ kind: 'opening-held', record: step.record }];
    case 'find-users': {
      const { signal: by, scope, isFresh } = step;
      const users = await findUsers(helpdesk, by, scope, situation, isFresh);
      return [{ kind: 'users-found', by, users, isFresh, scope }];
    }
    case 'read-user': {
      const found = await helpdesk.user(step.id);
      return [{ kind: 'user-read', user: step.id, ...(found && { found }) }];
    }
    case 'read-ticket':
      return [{ kind: 'ticket-read', id: step.id, ...knownOpen(await helpdesk.ticket(step.id)) }];
    case 'find-ticket':
      return [
        {
          kind: 'ticket-found',
          requester: step.requester,
          ...withTicket(await helpdesk.latestOpenTicket(step.requester)),
        },
      ];
    case 'find-own-ticket':
      return [{ kind: 'own-ticket-found', ...withTicket(await ownTicket(session, helpdesk)) }];
    case 'make-user':
    case 'make-ticket':
    case 'write-note':
    case 'write-addition':
      return [await write(step.do, step.request, session, helpdesk)];
    case 'verify':
      return verify(step.step, step.request, session, situation, helpdesk);
  }
}

async function write(step: WriteName, request: FrozenRequest, session: Session, helpdesk: Helpdesk): Promise<FactBody> {
  const body = bodyOf(request);
  switch (step) {
    case 'make-user':
      return { kind: 'user-made', user: await helpdesk.createUser(body) };
    case 'make-ticket':
      return { kind: 'ticket-made', ticket: known(await helpdesk.createTicket(body, ticketKey(session))) };
    case 'write-note':
    case 'write-addition':
      await helpdesk.updateTicket(request.ticket ?? 0, body);
      return written(step, request);
  }
}

/** Finds out whether a write whose answer was lost has been done. */
async function verify(
  step: WriteName,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<readonly FactBody[] | Verdict> {
  switch (step) {
    case 'make-user': {
      const user = await madeUser(request, situation, helpdesk);
      if (user) return [{ kind: 'user-made', user }];
      const since = session.attempts.get(step)?.unknownSince ?? situation.now;
      return situation.now - since < userPatience ? 'too-early' : 'not-done';
    }
    case 'make-ticket': {
      const ticket = await ownTicket(session, helpdesk);
      return ticket ? [{ kind: 'ticket-made', ticket: known(ticket) }] : 'not-done';
    }
    case 'write-note':
    case 'write-addition': {
      const comments = await helpdesk.comments(request.ticket ?? 0);
      const note = { body: noteText(request), authorId: situation.agent.id, since: session.firstSeenAt };
      return findNote(comments, note) ? [written(step, request)] : 'not-done';
    }
  }
}

const written = (step: 'write-note' | 'write-addition', request: FrozenRequest): FactBody => ({
  kind: step === 'write-note' ? 'note-written' : 'addition-written',
  ticket: request.ticket ?? 0,
  covers: request.covers ?? { text: '', disposition: '', parts: 1 },
});

const bodyOf = (request: FrozenRequest): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(Object(request.body)));

interface SentUser {
  readonly user?: { readonly phone?: string; readonly email?: string };
}
interface SentNote {
  readonly ticket?: { readonly comment?: { readonly body?: string } };
}

// Our own frozen request, read back from the journal: written by us in exactly this shape.
const noteText = (request: FrozenRequest): string => (request.body as SentNote).ticket?.comment?.body ?? '';

async function madeUser(
  request: FrozenRequest,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<Requester | undefined> {
  const { phone, email } = (request.body as SentUser).user ?? {};
  const signal: Signal | undefined = phone
    ? { from: 'agent', kind: 'phone', value: phone }
    : email
      ? { from: 'agent', kind: 'email', value: email }
      : undefined;
  if (!signal) return undefined;
  const users = await findUsers(helpdesk, signal, 'usual', situation, true);
  return users.find((user) => user.isActive && (phone ? user.phone === phone : user.email === email));
}

async function ownTicket(session: Session, helpdesk: Helpdesk): Promise<Ticket | undefined> {
  const tickets = await helpdesk.ticketsOf(callOf(session.id));
  return tickets.find((ticket) => ticket.createdAt >= session.firstSeenAt - ownTicketAge && ticket.status !== 'closed');
}

const known = (ticket: Ticket): KnownTicket => ({
  id: ticket.id,
  subject: ticket.subject,
  ...(ticket.requesterId !== undefined && { requesterId: ticket.requesterId }),
});

const withTicket = (ticket: Ticket | undefined): { readonly ticket?: KnownTicket } =>
  ticket ? { ticket: known(ticket) } : {};
// A closed ticket takes no note, so the number typed into the IVR helps no more than a wrong one.
const knownOpen = (ticket: Ticket | undefined): { readonly ticket?: KnownTicket } =>
  ticket?.status === 'closed' ? {} : withTicket(ticket);
