import type { FaultRule } from '../zendesk/faults.ts';
import { hangUp, pause, pickUp, playNewCaller, prepare } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { numbers, userNamed } from './seeded.ts';

const lookup = { to: 'lookup' } as const;
const lasts = { trouble: 20_000, index: 45_000 } as const;

const onNote = { method: 'PUT', path: '/api/v2/tickets' } as const;
const onTicket = { method: 'POST', path: '/api/v2/tickets' } as const;
const onUser = { method: 'POST', path: '/api/v2/users' } as const;

/** Ada calls about a ticket of her own; what goes wrong comes right before the end. */
const playToEnd = async (stage: Stage, ...rules: readonly FaultRule[]): Promise<void> => {
  await prepare(stage);
  const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
  await stage.wait(pause.talk);
  for (const rule of rules) stage.zendesk.faults.add(rule);
  await hangUp(stage, callId);
};

/** Everything, or every write, is refused around the end of a call, and works again a while later. */
const playRefused = async (stage: Stage, rule: FaultRule): Promise<void> => {
  await playToEnd(stage, rule);
  try {
    await stage.wait(lasts.trouble);
  } finally {
    stage.zendesk.faults.nextFaults = [];
  }
};

/** Ada calls about the newest of her tickets, to which something happens before the note is written. */
const playOnFreshTicket = async (stage: Stage, happens: (ticket: number) => void): Promise<void> => {
  const { db } = stage.zendesk;
  await prepare(stage);
  const { id } = db.addTicket({ subject: 'Does not print at all', requester_id: userNamed(stage, 'Ada Lovelace').id });
  const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
  await stage.wait(pause.talk);
  happens(id);
  await hangUp(stage, callId);
};

/** What Zendesk did and did not say, and what it takes no more. Each ends with one user, one ticket and one note. */
export const lostAndRefused: readonly Scenario[] = [
  {
    id: 'lost-answer-note',
    title: 'Answer lost: the note',
    about: 'The note is written but no answer comes: it is found on the ticket and not written again.',
    run: (stage) => playToEnd(stage, { match: onNote, times: 1, kind: 'lost-answer' }),
  },
  {
    id: 'lost-answer-user',
    title: 'Answer lost: the user',
    about: 'The user is made, no answer comes, search is 45 s late: the call waits in sight and nobody is made twice.',
    run: async (stage) => {
      const { faults } = stage.zendesk;
      const before = faults.indexDelay;
      faults.indexDelay = lasts.index;
      try {
        await playNewCaller(stage, { match: onUser, times: 1, kind: 'lost-answer' });
        await stage.wait(lasts.index);
      } finally {
        faults.indexDelay = before;
      }
    },
  },
  {
    id: 'time-out',
    title: 'Time-out',
    about: 'Nothing comes back for the note and nothing was done: after 30 s it is looked for, then written once.',
    run: (stage) => playToEnd(stage, { match: onNote, times: 1, kind: 'time-out', delay: 40_000 }),
  },
  {
    id: 'key-reused',
    title: 'Idempotency key reused',
    about: 'Zendesk made the ticket and says that its key is taken: the app looks the ticket up and goes on with it.',
    run: (stage) => playNewCaller(stage, { match: onTicket, times: 1, kind: 'key-reused', isDone: true }),
  },
  {
    id: 'ticket-changed',
    title: 'Ticket changed meanwhile',
    about: 'Somebody saves the ticket in the same moment (409): the app looks again and then writes its one note.',
    run: (stage) => playToEnd(stage, { match: onNote, times: 1, kind: '409' }),
  },
  {
    id: 'ticket-closed',
    title: 'Ticket closed meanwhile',
    about: 'The ticket is closed while Ada talks: a follow-up ticket is made, and the one note stands there.',
    run: (stage) =>
      playOnFreshTicket(stage, (id) => {
        const { db } = stage.zendesk;
        const ticket = db.tickets.get(id);
        if (ticket) db.tickets.put({ ...ticket, status: 'closed' });
      }),
  },
  {
    id: 'ticket-merged',
    title: 'Ticket merged meanwhile',
    about: 'The ticket is merged into a new one of Ada’s while she talks: the one note stands on that one.',
    run: (stage) =>
      playOnFreshTicket(stage, (id) => {
        const { db } = stage.zendesk;
        const ticket = db.tickets.get(id);
        if (!ticket) return;
        const into = db.addTicket({ subject: 'Prints nothing', requester_id: ticket.requester_id });
        db.tickets.put({ ...ticket, status: 'closed', tags: [...ticket.tags, 'closed_by_merge'] });
        db.addComment(id, { body: `This request was closed and merged into request #${into.id} "Prints nothing".` });
      }),
  },
  {
    id: 'ticket-deleted',
    title: 'Ticket deleted meanwhile',
    about: 'The ticket is deleted while Ada talks: the note goes to her other open ticket, or to a new one.',
    run: (stage) => playOnFreshTicket(stage, (id) => stage.zendesk.db.tickets.remove(id)),
  },
  {
    id: 'unavailable',
    title: 'Zendesk unavailable (503)',
    about: 'Zendesk answers 503 with Retry-After: 20 to the note: it waits as told, then is written once.',
    run: (stage) => playToEnd(stage, { match: onNote, times: 1, kind: '503', retryAfter: 20 }),
  },
  {
    id: 'signed-out',
    title: 'Signed out of Zendesk (401)',
    about: 'The session expires before the note: said once, everything waits, and goes on when it works again.',
    run: (stage) => playRefused(stage, { match: {}, times: 'always', kind: '401' }),
  },
  {
    id: 'no-rights',
    title: 'Rights missing (403)',
    about: 'The agent may not save the ticket: the call is listed with the reason, and written when it is allowed.',
    run: (stage) => playRefused(stage, { match: onNote, times: 'always', kind: '403' }),
  },
  {
    id: 'refused',
    title: 'Note refused (422)',
    about: 'Zendesk refuses the note for good: the call stays in “Calls to finish” until “Retry”, which works.',
    run: (stage) => playToEnd(stage, { match: onNote, times: 1, kind: '422' }),
  },
];
