import { playCall } from './play.ts';
import type { Scenario } from './scenario.ts';
import { numbers, openTicketOf, userNamed } from './seeded.ts';

/** When and how records pop. */
export const pops: readonly Scenario[] = [
  {
    id: 'pop-before',
    title: 'Pop before the call',
    about: 'The ticket pops while it still rings: it opens, and the call that follows belongs to it.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        pop: { to: 'ticket', id: openTicketOf(stage, 'Ada Lovelace'), when: 'before' },
      }),
  },
  {
    id: 'pop-late',
    title: 'Late pop',
    about: 'New_Call carries the number, the ticket pops four seconds later: still one ticket and one note.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        carries: 'phone',
        pop: { to: 'ticket', id: openTicketOf(stage, 'Ada Lovelace'), when: 'late' },
      }),
  },
  {
    id: 'pop-twice',
    title: 'Pop twice',
    about: 'The ticket pops two times: it opens once and gets one note.',
    run: async (stage) =>
      playCall(stage, { from: numbers.ada, pop: { to: 'ticket', id: openTicketOf(stage, 'Ada Lovelace'), times: 2 } }),
  },
  {
    id: 'pop-never',
    title: 'No pop, no number',
    about: 'Nothing tells who calls, as CCAIP’s own events never do: the call waits in “Calls to finish”.',
    run: async (stage) => playCall(stage, { from: numbers.ada, pop: null }),
  },
  {
    id: 'pop-user',
    title: 'User popped',
    about: 'The vendor pops Grace Hopper’s page: it opens, and the note goes to her newest open ticket.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.graceAndCharles,
        pop: { to: 'user', id: userNamed(stage, 'Grace Hopper').id, hasCallId: true },
      }),
  },
  {
    id: 'foreign-url',
    title: 'Foreign record URL',
    about: 'The vendor pops a page of another host: nothing opens by itself, a trusted host becomes a link.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        pop: { to: 'url', url: 'https://crm.example.com/record/456', hasCallId: true },
      }),
  },
];
