import { playCall } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { numbers, openTicketOf, userNamed } from './seeded.ts';

const host = 'https://acme.zendesk.com';

/** Ada calls, after she typed this ticket number into the IVR. */
const typedByAda = async (stage: Stage, ticket: number): Promise<void> =>
  playCall(stage, {
    from: numbers.ada,
    data: { session_variable: { ani: numbers.ada, ticket_id: String(ticket) } },
  });

const closedTicketOf = (stage: Stage, name: string): number => {
  const { id } = userNamed(stage, name);
  const ticket = stage.zendesk.db.ticketsRequestedBy(id).find(({ status }) => status === 'closed');
  if (!ticket) throw new Error(`${name} has no closed ticket any more: reset the workbench.`);
  return ticket.id;
};

/** What else than a number tells who calls; every one can be moved and taken back from its card. */
export const identities: readonly Scenario[] = [
  {
    id: 'ivr-ticket-of-another',
    title: 'IVR: another caller’s ticket',
    about: 'Ada typed the number of Tim’s ticket: it is not hers, so her own open ticket opens and gets the note.',
    run: async (stage) => typedByAda(stage, openTicketOf(stage, 'Tim Berners')),
  },
  {
    id: 'ivr-ticket-missing',
    title: 'IVR: no such ticket',
    about: 'Ada typed a number that no ticket has: her own open ticket opens and gets the note.',
    run: async (stage) => typedByAda(stage, 999_999_999),
  },
  {
    id: 'ivr-ticket-closed',
    title: 'IVR: closed ticket',
    about: 'Ada typed the number of a closed ticket, which takes no notes: the call goes to a ticket that does.',
    run: async (stage) => typedByAda(stage, closedTicketOf(stage, 'Ada Lovelace')),
  },
  {
    id: 'external-id',
    title: 'External id in the URL',
    about: 'The lookup URL carries the id of another system: Ada is found by it, as her card says.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        pop: { to: 'url', url: `${host}/agent/dashboard?cuid=crm-ada`, hasCallId: true },
      }),
  },
  {
    id: 'e-mail',
    title: 'E-mail in the URL',
    about: 'The lookup URL carries an e-mail: Noah Phone is found, who has no number at all, and gets a ticket.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        pop: { to: 'url', url: `${host}/agent/dashboard?email=noah%40nophone.example`, hasCallId: true },
      }),
  },
  {
    id: 'move-and-undo',
    title: 'A call to move',
    about:
      'A long call from Alan Turing: choose another caller or “New ticket” on its card, then “Undo”; one note stays.',
    run: async (stage) => playCall(stage, { from: numbers.alan, pop: { to: 'lookup' } }, 30_000),
  },
];
