import type { Ameyo } from '../adapters/ameyo/ameyo.ts';
import type { Command } from '../adapters/ameyo/commands.ts';
import { pause } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { freeNumber, openTicketOf } from './seeded.ts';

const tenantOf = ({ ameyo }: Stage): Ameyo => {
  if (!ameyo) throw new Error('This needs the Ameyo simulator.');
  return ameyo;
};

/** Somebody is signed in and ready, and no call waits for its disposition. */
export const prepare = async (stage: Stage): Promise<Ameyo> => {
  const ameyo = tenantOf(stage);
  Object.assign(stage.zendesk.faults, { offline: false, latency: 0, nextFaults: [] });
  ameyo.reset();
  await ameyo.send({ do: 'sign-in' });
  const presence = ameyo.toolbar?.state.presence;
  if (presence === 'on call' || presence === 'dispose the call') await ameyo.send({ do: 'dispose' });
  await ameyo.send({ do: 'ready' });
  return ameyo;
};

/** A whole call, disposed in the toolbar; `more`: what happens while it runs. */
const playCall = async (
  stage: Stage,
  call: Extract<Command, { do: 'call' }>['call'],
  ...more: readonly Command[]
): Promise<void> => {
  const ameyo = await prepare(stage);
  await ameyo.send({ do: 'call', ...(call && { call }) });
  await stage.wait(pause.talk);
  for (const command of more) await ameyo.send(command);
  await ameyo.send({ do: 'hang-up' });
  await stage.wait(pause.breath);
  await ameyo.send({ do: 'dispose' });
};

/** Ameyo's calls. */
export const ameyoCalls: readonly Scenario[] = [
  {
    id: 'ameyo-inbound',
    vendor: 'ameyo',
    title: 'Inbound call',
    about:
      'The toolbar shows a call twice: Ada’s open ticket opens once, “Disposition needed” stays until it is disposed.',
    run: (stage) => playCall(stage, {}, { do: 'repeat' }, { do: 'noise' }),
  },
  {
    id: 'ameyo-ivr-ticket',
    vendor: 'ameyo',
    title: 'Ticket number typed into the IVR',
    about: 'Ada typed her ticket’s number and a hash before she was put through: that ticket opens.',
    run: (stage) => playCall(stage, { params: { dtmf: `${openTicketOf(stage, 'Ada Lovelace')}#` } }),
  },
  {
    id: 'ameyo-auto-dial',
    vendor: 'ameyo',
    title: 'Auto dial',
    about: 'The dialler connects Ada: an outbound call with its campaign, its parameters sent as an object.',
    run: (stage) => playCall(stage, { callType: 'outbound.auto.dial', asObject: true }),
  },
  {
    id: 'ameyo-preview-dial',
    vendor: 'ameyo',
    title: 'Preview dial',
    about: 'A preview dial connects Ada: an outbound call, named a preview dial in its note.',
    run: (stage) => playCall(stage, { callType: 'outbound.manual.preview.dial' }),
  },
  {
    id: 'ameyo-callback-dial',
    vendor: 'ameyo',
    title: 'Callback dial',
    about: 'A call-back that was scheduled before connects Ada: an outbound call, named a callback in its note.',
    run: (stage) => playCall(stage, { callType: 'outbound.callback.dial' }),
  },
  {
    id: 'ameyo-unknown-caller',
    vendor: 'ameyo',
    title: 'Unknown caller',
    about: 'Nobody has the number: a user and a ticket are made, the ticket opens and gets the note.',
    run: (stage) => playCall(stage, { phone: freeNumber(stage) }),
  },
  {
    id: 'ameyo-masked',
    vendor: 'ameyo',
    title: 'Masked number',
    about: 'The agent may not see the number: it is nowhere on the screen, and the card asks who it is.',
    run: (stage) => playCall(stage, { params: { maskingEnabled: 'true', displayPhone: '41XXXXXX32' } }),
  },
  {
    id: 'ameyo-transfer',
    vendor: 'ameyo',
    title: 'Conference, then transfer',
    about: 'A colleague is brought in and takes the call over: the note tells of both.',
    run: (stage) => playCall(stage, {}, { do: 'confer' }, { do: 'transfer' }),
  },
  {
    id: 'ameyo-not-disposed',
    vendor: 'ameyo',
    title: 'Disposition left to the card',
    about: 'The call ends and nobody disposes it in the toolbar: choose one in the card and press Done.',
    run: async (stage) => {
      const ameyo = await prepare(stage);
      await ameyo.send({ do: 'call' });
      await stage.wait(pause.talk);
      await ameyo.send({ do: 'hang-up' });
    },
  },
  {
    id: 'ameyo-disposition-refused',
    vendor: 'ameyo',
    title: 'Disposition refused',
    about: 'The toolbar refuses what the card tells it: the card says so, and the note is written all the same.',
    run: async (stage) => {
      const ameyo = await prepare(stage);
      ameyo.configure({ takesDispositions: false });
      await ameyo.send({ do: 'call' });
      await stage.wait(pause.talk);
      await ameyo.send({ do: 'hang-up' });
    },
  },
  {
    id: 'ameyo-signed-in-elsewhere',
    vendor: 'ameyo',
    title: 'Signed in elsewhere',
    about: 'The agent is signed in on another computer: “Sign in here” takes the toolbar over.',
    run: async (stage) => {
      const ameyo = tenantOf(stage);
      await ameyo.send({ do: 'sign-out' });
      await ameyo.send({ do: 'sign-in-elsewhere' });
    },
  },
  {
    id: 'ameyo-dial-customer-no-answer',
    vendor: 'ameyo',
    title: 'Dialled, customer does not pick up',
    about: 'Until the next scenario every “Call …” comes to nothing: it was called, and the customer did not pick up.',
    run: async (stage) => {
      (await prepare(stage)).configure({ dialAnswer: 'customer-no-answer' });
    },
  },
  {
    id: 'ameyo-dial-slow',
    vendor: 'ameyo',
    title: 'Dialled, answer lost',
    about: 'Until the next scenario the answer to “Call …” gets lost: nobody knows whether the call started.',
    run: async (stage) => {
      (await prepare(stage)).configure({ dialAnswer: 'lost' });
    },
  },
  {
    id: 'ameyo-dial-box',
    vendor: 'ameyo',
    title: 'Dialled, secret refused',
    about:
      'Until the next scenario the API refuses its secret: “Call …” puts the number into the toolbar’s dial box, and “Dial” there makes the call.',
    run: async (stage) => {
      (await prepare(stage)).configure({ hashKey: 'another-hash-key' });
    },
  },
  {
    id: 'ameyo-chat',
    vendor: 'ameyo',
    title: 'Chat',
    about: 'A chat of Ada’s begins, ends and is disposed: one note on her open ticket.',
    run: async (stage) => {
      const ameyo = await prepare(stage);
      await ameyo.send({ do: 'chat' });
      await stage.wait(pause.talk);
      await ameyo.send({ do: 'end-chat' });
      await stage.wait(pause.breath);
      await ameyo.send({ do: 'dispose-chat' });
    },
  },
];
