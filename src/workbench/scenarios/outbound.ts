import { hangUp, pause, prepare, send } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { numbers } from './seeded.ts';

const patience = { step: 500, all: 60_000 } as const;

const apiCallOf = ({ ccaip }: Stage) =>
  ccaip.control.phones
    .flatMap(({ calls }) => calls)
    .find(({ sessionType, state }) => sessionType === 'Voice Outbound (API)' && state === 'active');

/** Waits a minute for the click that the scenario asks for, lets the call run and ends it. */
const awaitClick = async (stage: Stage): Promise<void> => {
  for (let waited = 0; waited < patience.all; waited += patience.step) {
    const call = apiCallOf(stage);
    if (call) {
      await stage.wait(pause.talk);
      await hangUp(stage, call.id);
      return;
    }
    await stage.wait(patience.step);
  }
};

/** Calls that begin on our side. */
export const outbound: readonly Scenario[] = [
  {
    id: 'outbound-from-dial-pad',
    title: 'Outbound from the dial pad',
    about: 'Ada’s number is dialled in the phone itself: an outbound call whose lookup URL finds her ticket.',
    run: async (stage) => {
      await prepare(stage);
      const { callId = 0 } = await send(stage, { do: 'dial', number: numbers.ada, pop: { to: 'lookup' } });
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
    },
  },
  {
    id: 'outbound-by-click',
    title: 'Outbound by click',
    about:
      'Open Ada’s ticket and press “Call +1 415 555 0132” within a minute: “Calling …”, then one note on that ticket.',
    run: async (stage) => {
      await prepare(stage);
      await awaitClick(stage);
    },
  },
  {
    id: 'outbound-choose-number',
    title: 'Outbound, agent must choose the number',
    about:
      'Press “Call +1 415 555 0132” within a minute: “Finish the call in the phone”, which asks for the outbound number.',
    run: async (stage) => {
      await prepare(stage);
      stage.ccaip.configure({ api: { answer: 'choose-202' } });
      await awaitClick(stage);
    },
  },
  {
    id: 'outbound-lost-answer',
    title: 'Outbound, answer lost',
    about:
      'Press “Call +1 415 555 0132” within a minute: it is not known whether the call started, and nothing is dialled twice.',
    run: async (stage) => {
      await prepare(stage);
      stage.ccaip.configure({ api: { answer: 'lost' } });
      await awaitClick(stage);
    },
  },
  {
    id: 'outbound-refused',
    title: 'Outbound refused',
    about: 'Until the next scenario every “Call …” is refused: the vendor’s reason is shown in the agent’s words.',
    run: async (stage) => {
      await prepare(stage);
      stage.ccaip.configure({ api: { answer: 'refuse', message: 'Agent does not have access to make calls' } });
    },
  },
];
