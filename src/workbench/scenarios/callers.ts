import { playCall } from './play.ts';
import type { Scenario } from './scenario.ts';
import { freeNumber, numbers, openTicketOf } from './seeded.ts';

const lookup = { to: 'lookup' } as const;

/** Who calls, and what is known of them. */
export const callers: readonly Scenario[] = [
  {
    id: 'known-caller-open-ticket',
    title: 'Known caller, ticket popped',
    about: 'Ada Lovelace calls and the vendor pops her open ticket: it opens at once and gets one note at the end.',
    run: async (stage) =>
      playCall(stage, { from: numbers.ada, pop: { to: 'ticket', id: openTicketOf(stage, 'Ada Lovelace') } }),
  },
  {
    id: 'known-caller-by-number',
    title: 'Known caller, by number',
    about: 'The vendor pops a lookup URL with the number: Ada Lovelace is found and her open ticket opens.',
    run: async (stage) => playCall(stage, { from: numbers.ada, pop: lookup }),
  },
  {
    id: 'number-in-event',
    title: 'Number in the event',
    about: 'Nothing pops, but New_Call carries the number: after three seconds Ada’s open ticket opens.',
    run: async (stage) => playCall(stage, { from: numbers.ada, carries: 'phone' }),
  },
  {
    id: 'ticket-from-ivr',
    title: 'Ticket number typed into the IVR',
    about: 'Ada typed her ticket’s number before she was put through: that ticket opens.',
    run: async (stage) => {
      const ticket = String(openTicketOf(stage, 'Ada Lovelace'));
      return playCall(stage, {
        from: numbers.ada,
        data: { session_variable: { ani: numbers.ada, ticket_id: ticket } },
      });
    },
  },
  {
    id: 'unknown-caller',
    title: 'Unknown caller',
    about: 'A number that nobody has: a user and a ticket are made, the ticket opens and gets the note.',
    run: async (stage) => playCall(stage, { from: freeNumber(stage), pop: lookup }),
  },
  {
    id: 'only-solved-tickets',
    title: 'Only solved tickets',
    about: 'Alan Turing has solved tickets only: a new ticket is made for him and opens.',
    run: async (stage) => playCall(stage, { from: numbers.alan, pop: lookup }),
  },
  {
    id: 'several-matches',
    title: 'Several people match',
    about: 'Tim and Tom Berners have the same number: “Who is calling?” asks, nothing opens until somebody is chosen.',
    run: async (stage) => playCall(stage, { from: numbers.timAndTom, pop: lookup }),
  },
  {
    id: 'shared-number',
    title: 'Shared number',
    about: 'Grace Hopper and Charles Babbage share a number: “Who is calling?” asks which of them it is.',
    run: async (stage) => playCall(stage, { from: numbers.graceAndCharles, pop: lookup }),
  },
  {
    id: 'anonymous',
    title: 'Anonymous caller',
    about: 'The number is withheld: nobody is searched or made, and the call waits in “Calls to finish”.',
    run: async (stage) => playCall(stage, { from: '', data: { ani: 'anonymous' }, pop: lookup }),
  },
  {
    id: 'suspended',
    title: 'Suspended caller',
    about: 'Only a suspended user has this number: nothing is made, and the call waits in “Calls to finish”.',
    run: async (stage) => playCall(stage, { from: numbers.suspended, pop: lookup }),
  },
  {
    id: 'internal-call',
    title: 'Internal call',
    about: 'A colleague calls: the phone shows it, nothing pops and nothing is written.',
    run: async (stage) => playCall(stage, { from: '1002', sessionType: 'Voice Internal' }),
  },
  {
    id: 'campaign-call',
    title: 'Campaign call',
    about: 'The dialler calls Ada for a campaign: an outbound call with the campaign’s name on its card.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        sessionType: 'Voice Campaign (UJET)',
        campaign: 'Survey Movie',
        pop: lookup,
      }),
  },
  {
    id: 'html-in-names',
    title: 'HTML in queue names',
    about:
      'Queue and campaign carry HTML, quotes and line breaks: both are shown as plain text, the queue is noted on its line.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        queue: '<img src=x onerror=alert(1)> / "Sales"\nDisposition: forged',
        campaign: '<script>alert(2)</script> &amp; more',
        pop: lookup,
      }),
  },
];
