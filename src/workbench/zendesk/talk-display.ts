import type { Answer } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { forbidden, recordInvalid, recordNotFound } from './errors.ts';
import { readObject } from './input.ts';
import { createTicket } from './ticket-creation.ts';

/** 44 voicemail, 45 inbound, 46 outbound. */
const viaIds = new Set<unknown>([44, 45, 46]);
const shown: Answer = { status: 200, text: '', type: 'application/json; charset=utf-8' };

/** Without Talk Partner Edition an agent may not. */
const inTalk =
  (answer: (call: Call) => Answer) =>
  (call: Call): Answer =>
    call.faults.talkPartnerEdition ? answer(call) : forbidden;

const isAgent = ({ db }: Call, id: number): boolean => {
  const user = db.users.get(id);
  return user?.active === true && user.role !== 'end-user';
};

const display = (isThere: (call: Call) => boolean) =>
  inTalk((call) => (isAgent(call, call.id) && isThere(call) ? shown : recordNotFound));

const createCallTicket = (call: Call): Answer => {
  const { ticket, display_to_agent: agent } = readObject(call.body);
  if (agent !== undefined && !isAgent(call, Number(agent))) {
    return recordInvalid({ display_to_agent: [{ description: 'Agent: is invalid' }] });
  }
  if (!viaIds.has(readObject(ticket)['via_id'])) return recordInvalid({ via_id: [{ description: 'Via: is invalid' }] });
  return createTicket(call);
};

/** The older calls of Talk Partner Edition: showing a record to an agent, and tickets for calls. */
export const talkDisplayEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/channels/voice/agents/:id/tickets/:subId/display',
    answer: display(({ db, subId }) => db.tickets.get(subId) !== undefined),
  },
  {
    method: 'POST',
    path: '/channels/voice/agents/:id/users/:subId/display',
    answer: display(({ db, subId }) => db.users.get(subId)?.active === true),
  },
  { method: 'POST', path: '/channels/voice/tickets', answer: inTalk(createCallTicket) },
];
