import { commentOnCall, makeCall } from './deliver-call.ts';
import { done } from './done.ts';
import type { FactBody, FrozenRequest } from '../facts.ts';
import { Failure } from '../failure.ts';
import { followedUp } from './followed-up.ts';
import { knownTicket } from './known-ticket.ts';
import { notedElsewhere } from './noted-elsewhere.ts';
import { isInItsSecond, secondPassed } from './in-its-second.ts';
import type { Clock, Helpdesk } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { lookBefore } from './standing.ts';
import type { ZendeskWrite } from '../step.ts';
import { ticketKey } from './ticket-key.ts';
import { madeUser } from './verify.ts';
import { userMadeElsewhere } from './user-made-elsewhere.ts';

export interface DeliveryPorts {
  readonly helpdesk: Helpdesk;
  readonly clock: Clock;
}

/** Does a write: looks how its ticket stands, then sends the frozen request, guarded. Rejects with a `Failure`. */
export async function deliver(
  step: ZendeskWrite,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  ports: DeliveryPorts,
): Promise<readonly FactBody[]> {
  const { helpdesk } = ports;
  const body = Object.fromEntries(Object.entries(Object(request.body)));
  switch (step) {
    case 'make-user': {
      // Looked for in vain, it may have waited long for its turn, while others made the user.
      const isDoubted = session.attempts.get(step)?.doubtedAt !== undefined;
      const user =
        (isDoubted ? await madeUser(request, situation, helpdesk) : undefined) ??
        (await userMadeElsewhere(request, session, situation, helpdesk)) ??
        (await helpdesk.createUser(body));
      return [{ kind: 'user-made', user }];
    }
    case 'make-ticket': {
      const elsewhere = await notedElsewhere(step, request, session, situation, helpdesk);
      if (elsewhere) return elsewhere;
      // Frozen with its request: how often a ticket was made may be told twice, by the page before and by this one.
      const key = request.key ?? ticketKey(session);
      const ticket = knownTicket(await helpdesk.createTicket(body, key), situation.rules);
      return [{ kind: 'ticket-made', ticket, ...followedUp(request) }];
    }
    case 'fill-user-fields':
      await helpdesk.updateUser(request.record ?? 0, body);
      return [done(step, request, undefined)];
    case 'tag-user':
      await helpdesk.updateUser(request.record ?? 0, body).catch(unlessGone);
      return [done(step, request, undefined)];
    case 'fill-organization-fields':
      await helpdesk.updateOrganization(request.record ?? 0, body);
      return [done(step, request, undefined)];
    case 'make-call':
      return makeCall(request, session, situation, helpdesk);
    case 'fill-ticket':
      return [await fillTicket(request, helpdesk)];
    case 'reopen-ticket':
    case 'write-note':
    case 'write-addition':
    case 'change-requester':
    case 'write-correction':
    case 'undo-ticket':
    case 'restore-ticket':
      return changeTicket(step, request, session, situation, ports);
  }
}

/** What was deleted meanwhile needs no tag and no fields any more. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Failure && error.code === 'not-found')) throw error;
}

async function changeTicket(
  step: Exclude<ZendeskWrite, 'make-user' | 'make-ticket' | 'make-call'>,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  ports: DeliveryPorts,
): Promise<readonly FactBody[]> {
  const { helpdesk, clock } = ports;
  const ticket = request.ticket ?? 0;
  const found = await lookBefore(step, request, session, situation, helpdesk);
  if ('facts' in found) return found.facts;
  if (request.callRecord !== undefined) return [await commentOnCall(request.callRecord, request, helpdesk)];
  if (isInItsSecond(step, found, session, situation.now)) {
    await secondPassed(clock);
    return changeTicket(step, request, session, { ...situation, now: clock.now() }, ports);
  }
  try {
    const body = Object.fromEntries(Object.entries(Object(request.body)));
    return [done(step, request, (await helpdesk.updateTicket(ticket, body, found.stamp))?.updatedAt)];
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found')
      return [{ kind: 'ticket-lost', step, ticket, how: 'gone' }];
    throw error;
  }
}

/** Closed or gone meanwhile: fields are no reason to look for another ticket, the note is written. */
async function fillTicket(request: FrozenRequest, helpdesk: Helpdesk): Promise<FactBody> {
  const ticket = await helpdesk.ticket(request.ticket ?? 0);
  if (ticket && ticket.status !== 'closed') {
    const body = Object.fromEntries(Object.entries(Object(request.body)));
    await helpdesk.updateTicket(ticket.id, body, ticket.stamp).catch(unlessGone);
  }
  return done('fill-ticket', request, undefined);
}
