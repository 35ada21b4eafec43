import { hangUp, pause, pickUp, playNewCaller, prepare } from './play.ts';
import type { Scenario } from './scenario.ts';
import { numbers } from './seeded.ts';

const lookup = { to: 'lookup' } as const;
const trouble = { latency: 5000, retryAfter: 5, offline: 20_000 } as const;

/** Calls while Zendesk does not do what it should. */
export const zendeskTrouble: readonly Scenario[] = [
  {
    id: 'slow-zendesk',
    title: 'Slow Zendesk',
    about:
      'Every answer takes five seconds: the card shows that it searches, and one ticket opens and one note follows.',
    run: async (stage) => {
      await prepare(stage);
      stage.zendesk.faults.latency = trouble.latency;
      try {
        const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
        await stage.wait(3 * trouble.latency);
        await hangUp(stage, callId);
        await stage.wait(3 * trouble.latency);
      } finally {
        stage.zendesk.faults.latency = 0;
      }
    },
  },
  {
    id: 'rate-limited',
    title: 'Rate limited',
    about: 'Zendesk answers 429 three times with Retry-After: the app waits as told and then writes everything once.',
    run: async (stage) => playNewCaller(stage, { match: {}, times: 3, kind: '429', retryAfter: trouble.retryAfter }),
  },
  {
    id: 'lost-answer',
    title: 'Answer lost',
    about: 'The ticket is made but the answer never comes: the app finds its ticket and makes no second one.',
    run: async (stage) =>
      playNewCaller(stage, { match: { method: 'POST', path: '/api/v2/tickets' }, times: 1, kind: 'lost-answer' }),
  },
  {
    id: 'server-errors',
    title: 'Server errors',
    about: 'Making the ticket answers 500, writing the note 502: both are tried again, and each is there once.',
    run: async (stage) =>
      playNewCaller(
        stage,
        { match: { method: 'POST', path: '/api/v2/tickets' }, times: 1, kind: '500' },
        { match: { method: 'PUT' }, times: 1, kind: '502-html' },
      ),
  },
  {
    id: 'zendesk-offline',
    title: 'Zendesk offline for 20 s',
    about: 'The network goes away just before the end: the note waits, visibly, and is written when Zendesk is back.',
    run: async (stage) => {
      await prepare(stage);
      const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
      await stage.wait(pause.talk);
      stage.zendesk.faults.offline = true;
      try {
        await hangUp(stage, callId);
        await stage.wait(trouble.offline);
      } finally {
        stage.zendesk.faults.offline = false;
      }
    },
  },
  {
    id: 'offline-throughout',
    title: 'Offline during the whole call',
    about: 'Zendesk is away from ring to end: the call is kept and written down once when it is back.',
    run: async (stage) => {
      await prepare(stage);
      stage.zendesk.faults.offline = true;
      try {
        const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
        await stage.wait(pause.talk);
        await hangUp(stage, callId);
        await stage.wait(pause.talk);
      } finally {
        stage.zendesk.faults.offline = false;
      }
    },
  },
];
