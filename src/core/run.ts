import { deliver, type DeliveryPorts } from './delivery/deliver.ts';
import type { FactBody } from './facts.ts';
import { knownTicket, withTicket } from './delivery/known-ticket.ts';
import { dispose } from './delivery/dispose.ts';
import { linkRecord } from './delivery/link-record.ts';
import type { Helpdesk, Screen, Telephony } from './ports.ts';
import { findUsers } from './matching/find-users.ts';
import type { Session } from './session.ts';
import type { Situation } from './situation.ts';
import type { Step, WriteName } from './step.ts';
import { joinOrganization, makeOrganization } from './delivery/tie.ts';
import { ownTicket, verify, type Verdict } from './delivery/verify.ts';

export interface RunnerPorts extends DeliveryPorts {
  readonly screen: Screen;
  readonly telephony: Pick<Telephony, 'perform'>;
}

/** Does one step and tells what came of it as facts. Rejects with a `Failure`. */
export async function perform(
  step: Step,
  session: Session,
  situation: () => Situation,
  ports: RunnerPorts,
): Promise<readonly FactBody[] | Verdict> {
  const { helpdesk, screen, telephony } = ports;
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
    case 'find-agent':
    case 'find-organization':
      return [await read(step, session, situation(), helpdesk)];
    case 'verify':
      return verify(step, session, situation(), helpdesk);
    case 'make-user':
    case 'make-ticket':
    case 'reopen-ticket':
    case 'make-call':
    case 'write-note':
    case 'write-addition':
    case 'fill-user-fields':
    case 'fill-organization-fields':
    case 'fill-ticket':
    case 'change-requester':
    case 'write-correction':
    case 'undo-ticket':
    case 'restore-ticket':
    case 'tag-user':
      return deliver(step.do, step.request, session, situation(), ports);
    case 'link-record':
      return linkRecord(step.request, session, telephony);
    case 'make-organization':
      return makeOrganization(step.request, helpdesk);
    case 'join-organization':
      return joinOrganization(step.request, helpdesk);
    case 'dispose':
      return dispose(step.request, session, telephony);
  }
}

type Reading = Exclude<Step, { do: WriteName | 'verify' | 'open' | 'hold' }>;

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
      return { kind: 'ticket-read', asked: step.id, ...withTicket(await helpdesk.ticket(step.id), rules) };
    case 'find-ticket':
      return {
        kind: 'ticket-found',
        requester: step.requester,
        ...withTicket(await helpdesk.latestOpenTicket(step.requester, step.terms), rules),
      };
    case 'find-agent': {
      const agent = await helpdesk.findAgent(step.name);
      return { kind: 'agent-found', name: step.name, ...(agent !== undefined && { agent }) };
    }
    case 'find-organization': {
      const organization = await helpdesk.findOrganization(step.name);
      return { kind: 'organization-found', name: step.name, ...(organization !== undefined && { organization }) };
    }
    case 'find-own-ticket':
      return { kind: 'own-ticket-found', ...withTicket(await ownTicket(session, helpdesk), rules) };
    case 'check-ticket': {
      const ticket = await helpdesk.ticket(step.id);
      return {
        kind: 'ticket-checked',
        ticket: ticket ? knownTicket(ticket, rules) : { id: step.id },
        isGone: !ticket || ticket.status === 'closed',
      };
    }
  }
}
