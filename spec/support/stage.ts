import { createDesk, type Desk } from '../../src/core/desk.ts';
import type { Party, PassKind } from '../../src/core/session-details.ts';
import type { Channel, Direction, SessionId } from '../../src/core/facts.ts';
import type { PhoneCommand } from '../../src/core/phone.ts';
import type { RecordTerms } from '../../src/core/deciding/record-terms.ts';
import type { Agent } from '../../src/core/records.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import type { SessionView } from '../../src/core/showing/view.ts';
import { createActions } from '../../src/tabs/actions.ts';
import { createFakeHelpdesk, type FakeHelpdesk, type HelpdeskStep } from './fake-helpdesk.ts';
import { createFakeJournal } from './fake-journal.ts';
import { createFakeScreen } from './fake-screen.ts';
import { createFakeTelephony } from './fake-telephony.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export const james = { id: 7, name: 'James Bond', email: 'james.bond@agents.co' };
export const theCall: SessionId = 'ccaip-call-103646@7';

const writes: ReadonlySet<HelpdeskStep> = new Set([
  'createUser',
  'createTicket',
  'updateTicket',
  'createCall',
  'commentOnCall',
]);

interface CallOptions {
  readonly id?: string;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly sessionType?: string;
  readonly queue?: string;
  readonly phone?: string;
  /** The number on our side. */
  readonly line?: string;
  readonly frame?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Who took part on our side, and the customer's organization, by name. */
  readonly employee?: string;
  readonly organization?: string;
}

interface StageOptions {
  readonly rules?: unknown;
  readonly rulesText?: string;
  readonly searchDelay?: number;
  /** The app's id at Zendesk; `null`: not known. */
  readonly appId?: number | null;
  /** Whose desk it is; James Bond's where nothing is said. */
  readonly agent?: Agent;
  /** What the phone takes besides dialling. */
  readonly takes?: readonly PhoneCommand['do'][];
  /** What the phone's installation asks of records. */
  readonly terms?: RecordTerms;
  /** Another browser, of the same agent or another one: it shares Zendesk and the time of day, nothing else. */
  readonly beside?: { readonly clock: VirtualClock; readonly helpdesk: FakeHelpdesk };
}

/** A desk among behaving fakes, on a clock that the spec moves. */
export async function setStage(options: StageOptions = {}) {
  const { agent = james, appId = 1 } = options;
  const { clock, helpdesk } = options.beside ?? createWorld(options.searchDelay ?? 0);
  const journal = createFakeJournal({ now: clock.now });
  const screen = createFakeScreen();
  const telephony = createFakeTelephony(options.takes, options.terms);
  const rulesText = options.rulesText ?? (options.rules === undefined ? '' : JSON.stringify(options.rules));
  let made = 0;

  const open = async (): Promise<Desk> => {
    const desk = createDesk(
      { telephony, helpdesk: helpdesk.as(agent.id), screen, journal, clock },
      {
        agent,
        country: 'US',
        accountHost: 'acme.zendesk.com',
        rules: readRules(rulesText),
        ...(appId !== null && { appId }),
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
      channel = 'call',
      direction = 'inbound',
      sessionType = 'Voice Inbound (IVR)',
      queue = 'Developers / James',
      phone,
      line,
      frame = 'adapter',
      data = {},
      employee,
      organization,
    } = call;
    telephony.emit({
      kind,
      frame,
      channel,
      id,
      direction,
      details: {
        sessionType,
        queue,
        ...(line !== undefined && { line }),
        ...(employee !== undefined && { employee }),
        ...(organization !== undefined && { organization }),
      },
      data: { ...data, ...(phone !== undefined && { phone }) },
    });
  };
  const view = (session: SessionId = `ccaip-call-103646@${agent.id}`): SessionView | undefined =>
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
        ask: (command) => Promise.resolve(desk.ask(command)),
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
    /** The call goes from one to the other, or somebody joins it. */
    pass: async (how: PassKind, from: Party, to: Party, id = '103646') => {
      telephony.emit({ kind: 'passed', frame: 'adapter', channel: 'call', id, how, from, to });
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
    writes: (): number => helpdesk.asked.filter((step) => writes.has(step)).length,
  };
}

function createWorld(searchDelay: number): { readonly clock: VirtualClock; readonly helpdesk: FakeHelpdesk } {
  const clock = createVirtualClock();
  return { clock, helpdesk: createFakeHelpdesk({ now: clock.now, agent: james.id, searchDelay }) };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;
