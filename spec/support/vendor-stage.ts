import { createMailbox } from '../../src/bridge/mailbox.ts';
import { createDesk, type Desk } from '../../src/core/desk.ts';
import type { Telephony, TelephonyEvent, VendorHttp } from '../../src/core/ports.ts';
import type { Agent } from '../../src/core/records.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import type { SessionView } from '../../src/core/showing/view.ts';
import { createActions } from '../../src/tabs/actions.ts';
import type { VendorPorts } from '../../src/bridge/vendor-ports.ts';
import { createFakeHelpdesk, type FakeHelpdesk } from './fake-helpdesk.ts';
import { createFakeJournal } from './fake-journal.ts';
import { createFakeScreen } from './fake-screen.ts';
import { createFakeVendorMemory } from './fake-vendor-memory.ts';
import { james } from './stage.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

interface VendorStageOptions {
  readonly clock?: VirtualClock;
  /** Of another stage: two desks of one account. */
  readonly helpdesk?: FakeHelpdesk;
  /** The vendor's API; nobody answers where nothing is said. */
  readonly http?: VendorHttp;
  readonly agent?: Agent;
  /** The agent's own user record, by field. */
  readonly agentFields?: Readonly<Record<string, string>>;
  readonly rules?: unknown;
  readonly country?: string;
  /** The vendor's page: hears what is posted to it. */
  onPosted?(message: unknown, frame: string): void;
}

/** A vendor's real adapter with a real desk behind it, among behaving fakes, on a clock that the spec moves. */
export async function setVendorStage(
  create: (ports: VendorPorts) => Telephony | Promise<Telephony>,
  options: VendorStageOptions = {},
) {
  const { agent = james, clock = createVirtualClock(), agentFields = {}, rules } = options;
  const helpdesk = options.helpdesk ?? createFakeHelpdesk({ now: clock.now, agent: agent.id });
  const journal = createFakeJournal({ now: clock.now });
  const screen = createFakeScreen();
  const memory = createFakeVendorMemory();
  const [posted, unread, events]: [unknown[], string[], TelephonyEvent[]] = [[], [], []];
  let mailbox = createMailbox();
  let undoListen = (): void => undefined;
  let made = 0;

  const open = async (): Promise<{ readonly desk: Desk; readonly telephony: Telephony }> => {
    mailbox = createMailbox();
    const telephony = await create({
      mailbox,
      http: options.http ?? { send: () => Promise.reject(new Error('nobody answers')) },
      clock,
      memory,
      agent,
      accountHost: 'acme.zendesk.com',
      agentField: (name) => Promise.resolve(agentFields[name]),
      post: (frame, message) => {
        posted.push(message);
        options.onPosted?.(message, frame);
      },
      onUnread: (frame) => unread.push(frame),
    });
    const desk = createDesk(
      { telephony, helpdesk: helpdesk.as(agent.id), screen, journal, clock },
      {
        agent,
        country: options.country ?? 'US',
        accountHost: 'acme.zendesk.com',
        rules: readRules(rules === undefined ? '' : JSON.stringify(rules)),
        newId: () => `id-${(made += 1)}`,
        random: () => 0.5,
      },
    );
    undoListen = telephony.listen((event) => {
      events.push(event);
      desk.hear(event);
    });
    await desk.start();
    await clock.settle();
    return { desk, telephony };
  };

  let now = await open();
  return {
    clock,
    helpdesk,
    screen,
    memory,
    /** What was posted to the vendor's page. */
    posted,
    /** Frames of messages that were not of the vendor's form. */
    unread,
    events,
    get desk() {
      return now.desk;
    },
    get telephony() {
      return now.telephony;
    },
    get actions() {
      const { desk } = now;
      return createActions({
        add: desk.add,
        open: desk.open,
        dial: (number, context) => Promise.resolve(desk.dial(number, context)),
        ask: (command) => Promise.resolve(desk.ask(command)),
      });
    },
    /** The vendor's page says something. */
    say: async (value: unknown, frame = 'adapter') => {
      mailbox.put({ frame, value });
      await clock.settle();
    },
    view: (id: string): SessionView | undefined => now.desk.view().sessions.find((session) => session.id.includes(id)),
    /** The page goes away without a word, and another one takes up what it left. */
    reload: async () => {
      undoListen();
      now.desk.stop();
      now = await open();
    },
    /** The internal comments of a ticket, oldest first. */
    notes: (ticket: number): readonly string[] =>
      [...(helpdesk.tickets.get(ticket)?.comments ?? [])]
        .reverse()
        .filter(({ isPublic }) => !isPublic)
        .map(({ body }) => body),
    stop: () => {
      undoListen();
      now.desk.stop();
    },
  };
}

export type VendorStage = Awaited<ReturnType<typeof setVendorStage>>;
