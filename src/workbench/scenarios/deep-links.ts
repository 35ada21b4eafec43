import { hangUp, pause, pickUp, prepare } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { freeNumber, numbers, openTicketOf } from './seeded.ts';

/** Opens a link once the phone is as it was: no call runs that it could be taken for. */
const openAlone = async (stage: Stage, link: string): Promise<void> => {
  await prepare(stage);
  stage.openLink?.(link);
};

/** Links into the app's page of the navigation bar, as vendors and people open them. */
export const deepLinks: readonly Scenario[] = [
  {
    id: 'link-number',
    title: 'Link: a number',
    about: 'A link names Ada Lovelace’s number: her open ticket opens, nothing is written.',
    run: async (stage) => openAlone(stage, `pop/phone/${numbers.ada}/direction/in/queue/Sales`),
  },
  {
    id: 'link-several',
    title: 'Link: a shared number',
    about: 'A link names the number of Grace Hopper and Charles Babbage: the page asks “Who is calling?”.',
    run: async (stage) => openAlone(stage, `pop/clid/${numbers.graceAndCharles}`),
  },
  {
    id: 'link-stranger',
    title: 'Link: a stranger',
    about: 'A link names a number that nobody has: the page offers the search and “Create user”.',
    run: async (stage) => openAlone(stage, `pop/ani/${freeNumber(stage)}/campaign/973`),
  },
  {
    id: 'link-wrong-ticket',
    title: 'Link: someone else’s ticket',
    about: 'A link names Ada’s number and Grace’s ticket: Ada’s own ticket opens, and the page says why.',
    run: async (stage) => openAlone(stage, `pop/phone/${numbers.ada}/ticket/${openTicketOf(stage, 'Grace Hopper')}`),
  },
  {
    id: 'link-of-call',
    title: 'Link: of a running call',
    about: 'A call tells nothing about the caller; then a link with its id names Ada’s ticket, which gets the note.',
    run: async (stage) => {
      await prepare(stage);
      const callId = await pickUp(stage, { from: numbers.ada, pop: null });
      await stage.wait(pause.breath);
      stage.openLink?.(`pop/ticket/${openTicketOf(stage, 'Ada Lovelace')}/direction/in/callid/${callId}`);
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
    },
  },
];
