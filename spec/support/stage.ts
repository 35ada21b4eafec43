import { createDesk, type Desk } from '../../src/core/desk.ts';
import type { Direction, SessionId } from '../../src/core/facts.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import type { SessionView } from '../../src/core/view.ts';
import { createActions } from '../../src/tabs/actions.ts';
import { createFakeHelpdesk } from './fake-helpdesk.ts';
import { createFakeJournal } from './fake-journal.ts';
import { createFakeScreen } from './fake-screen.ts';
import { createFakeTelephony } from './fake-telephony.ts';
import { createVirtualClock } from './virtual-clock.ts';

export const james = { id: 7, name: 'James Bond', email: 'james.bond@agents.co' };
export const theCall: SessionId = 'ccaip-call-103646@7';

interface CallOptions {
  readonly id?: string;
  readonly direction?: Direction;
  readonly sessionType?: string;
  readonly queue?: string;
  readonly phone?: string;
  readonly frame?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A desk among behaving fakes, on a clock that the spec moves. */
export async function setStage(
  options: { readonly rules?: unknown; readonly rulesText?: string; readonly searchDelay?: number } = {},
) {
  const clock = createVirtualClock();
  const helpdesk = createFakeHelpdesk({ now: clock.now, agent: james.id, searchDelay: options.searchDelay ?? 0 });
  const journal = createFakeJournal({ now: clock.now });
  const screen = createFakeScreen();
  const telephony = createFakeTelephony();
  const rulesText = options.rulesText ?? (options.rules === undefined ? '' : JSON.stringify(options.rules));
  let made = 0;

  const open = async (): Promise<Desk> => {
    const desk = createDesk(
      { telephony, helpdesk, screen, journal, clock },
      {
        agent: james,
        country: 'US',
        accountHost: 'acme.zendesk.com',
        rules: readRules(rulesText),
        newId: () => `id-${(made += 1)}`,
        random: () => 0.5,
      },
    );
    telephony.listen(desk.hear);
    await desk.start();
    await clock.settle();
    return desk;
  };

  let desk = await open();
  const event = (kind: 'began' | 'ended', call: CallOptions = {}): void => {
    const {
      id = '103646',
      direction = 'inbound',
      sessionType = 'Voice Inbound (IVR)',
      queue = 'Developers / James',
      phone,
      frame = 'adapter',
      data = {},
    } = call;
    telephony.emit({
      kind,
      frame,
      channel: 'call',
      id,
      direction,
      details: { sessionType, queue },
      data: { ...data, ...(phone !== undefined && { phone }) },
    });
  };
  const view = (session: SessionId = theCall): SessionView | undefined =>
    desk.view().sessions.find(({ id }) => id === session);

  return {
    clock,
    helpdesk,
    journal,
    screen,
    telephony,
    get desk() {
      return desk;
    },
    get actions() {
      return createActions({
        add: desk.add,
        open: desk.open,
        dial: (number, context) => Promise.resolve(desk.dial(number, context)),
      });
    },
    view,
    begin: async (call?: CallOptions) => {
      event('began', call);
      await clock.settle();
    },
    end: async (call?: CallOptions) => {
      event('ended', call);
      await clock.settle();
    },
    pop: async (url: string, frame = 'adapter') => {
      telephony.emit({ kind: 'record-popped', frame, url });
      await clock.settle();
    },
    /** The page goes away without a word, and another one takes up what it left. */
    reload: async () => {
      desk.stop();
      desk = await open();
    },
    /** The internal comments of a ticket, oldest first. */
    notes: (ticket: number): readonly string[] =>
      [...(helpdesk.tickets.get(ticket)?.comments ?? [])]
        .reverse()
        .filter(({ isPublic }) => !isPublic)
        .map(({ body }) => body),
    writes: (): number =>
      helpdesk.asked.filter((step) => step === 'createUser' || step === 'createTicket' || step === 'updateTicket')
        .length,
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;
