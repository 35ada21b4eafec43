import { done } from './done.ts';
import type { FactBody, FrozenRequest } from './facts.ts';
import { knownTicket, withTicket } from './known-ticket.ts';
import type { Helpdesk, Screen } from './ports.ts';
import { findUsers } from './matching/find-users.ts';
import type { Ticket } from './records.ts';
import type { Session } from './session.ts';
import type { Situation } from './situation.ts';
import type { Step, WriteName } from './step.ts';
import { ticketKey } from './ticket-key.ts';
import { ownTicket, verify, type Verdict } from './verify.ts';

export interface RunnerPorts {
  readonly helpdesk: Helpdesk;
  readonly screen: Screen;
}

/** Does one step and tells what came of it as facts. Rejects with a `Failure`. */
export async function perform(
  step: Step,
  session: Session,
  situation: Situation,
  { helpdesk, screen }: RunnerPorts,
): Promise<readonly FactBody[] | Verdict> {
  switch (step.do) {
    case 'open':
      await screen.open(step.record);
      return [{ kind: 'opened', record: step.record }];
    case 'hold':
      return [{ kind: 'opening-held', record: step.record }];
    case 'find-users':
    case 'read-user':
    case 'read-ticket':
    case 'find-ticket':
    case 'find-own-ticket':
    case 'check-ticket':
      return [await read(step, session, situation, helpdesk)];
    case 'verify':
      return verify(step.step, step.request, session, situation, helpdesk);
    case 'make-user':
    case 'make-ticket':
    case 'reopen-ticket':
    case 'write-note':
    case 'write-addition':
    case 'fill-user-fields':
    case 'fill-organization-fields':
    case 'change-requester':
    case 'write-correction':
    case 'undo-ticket':
    case 'restore-ticket':
    case 'tag-user':
      return [await write(step.do, step.request, session, situation, helpdesk)];
  }
}

type Reading = Extract<
  Step,
  { do: 'find-users' | 'read-user' | 'read-ticket' | 'find-ticket' | 'find-own-ticket' | 'check-ticket' }
>;

async function read(step: Reading, session: Session, situation: Situation, helpdesk: Helpdesk): Promise<FactBody> {
  const { rules } = situation;
  switch (step.do) {
    case 'find-users': {
      const { signal: by, scope, isFresh } = step;
      const users = await findUsers(helpdesk, by, scope, situation, isFresh);
      return { kind: 'users-found', by, users, isFresh, scope };
    }
    case 'read-user': {
      const found = await helpdesk.user(step.id);
      return { kind: 'user-read', user: step.id, ...(found && { found }) };
    }
    case 'read-ticket':
      return { kind: 'ticket-read', id: step.id, ...withTicket(usable(await helpdesk.ticket(step.id)), rules) };
    case 'find-ticket':
      return {
        kind: 'ticket-found',
        requester: step.requester,
        ...withTicket(await helpdesk.latestOpenTicket(step.requester, step.terms), rules),
      };
    case 'find-own-ticket':
      return { kind: 'own-ticket-found', ...withTicket(await ownTicket(session, helpdesk), rules) };
    case 'check-ticket': {
      const ticket = await helpdesk.ticket(step.id);
      return {
        kind: 'ticket-checked',
        ticket: ticket ? knownTicket(ticket, rules) : { id: step.id },
        isGone: !usable(ticket),
      };
    }
  }
}

// A closed ticket takes no note, so the number typed into the IVR helps no more than a wrong one.
const usable = (ticket: Ticket | undefined): Ticket | undefined => (ticket?.status === 'closed' ? undefined : ticket);

async function write(
  step: WriteName,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<FactBody> {
  const body = Object.fromEntries(Object.entries(Object(request.body)));
  switch (step) {
    case 'make-user':
      return { kind: 'user-made', user: await helpdesk.createUser(body) };
    case 'make-ticket':
      return {
        kind: 'ticket-made',
        ticket: knownTicket(await helpdesk.createTicket(body, ticketKey(session)), situation.rules),
      };
    case 'fill-user-fields':
    case 'tag-user':
      await helpdesk.updateUser(request.record ?? 0, body);
      return done(step, request, undefined);
    case 'fill-organization-fields':
      await helpdesk.updateOrganization(request.record ?? 0, body);
      return done(step, request, undefined);
    case 'reopen-ticket':
    case 'write-note':
    case 'write-addition':
    case 'change-requester':
    case 'write-correction':
    case 'undo-ticket':
    case 'restore-ticket':
      return done(step, request, (await helpdesk.updateTicket(request.ticket ?? 0, body))?.updatedAt);
  }
}
