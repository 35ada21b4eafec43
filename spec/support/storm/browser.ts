import type { Fact } from '../../../src/core/facts.ts';
import type { NewFact } from '../../../src/core/hearing/intake.ts';
import type { Bus, Clock, Helpdesk, Journal, TelephonyEvent } from '../../../src/core/ports.ts';
import type { Agent } from '../../../src/core/records.ts';
import type { DeskView } from '../../../src/core/showing/view.ts';
import { createActions } from '../../../src/tabs/actions.ts';
import type { DeskActions } from '../../../src/core/showing/view.ts';
import { unsealed } from '../../../src/tabs/messages.ts';
import { createRelay, type Relay } from '../../../src/tabs/relay.ts';
import { createFakeJournal } from '../fake-journal.ts';
import type { Mortal } from '../stormy-helpdesk.ts';
import type { Chance } from './chance.ts';
import { openPage, type Page, type PagePhone } from './page.ts';

/** One browser of one agent: a journal, and one to three tabs of which one at a time holds the phone. */
export interface StormBrowser {
  readonly number: number;
  readonly agent: Agent;
  /** Every fact that was ever stored here, in order. */
  readonly history: readonly Fact[];
  /** What the tab with the phone shows; nothing while there is none. */
  view(): DeskView | undefined;
  /** False where no tab was there to hear it. */
  hear(event: TelephonyEvent): boolean;
  /** What a page of the vendor's says; false where no tab was there to hear it. */
  say(message: unknown, frame: string): boolean;
  /** How many pages have had the phone so far. */
  readonly pages: number;
  /** What the agent does in one of the tabs. */
  act(how: (actions: DeskActions) => void): void;
  /** The phone goes to another tab, or to the same after a reload; the old page lives on, or not. */
  moveOn(how: 'reload' | 'hand-over'): void;
  /** Opens a tab where none is open. */
  open(): void;
}

export interface StormBrowserOptions {
  readonly number: number;
  readonly agent: Agent;
  readonly tabs: number;
  readonly rulesText: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly isFair: () => boolean;
  helpdesk(page: Mortal): Helpdesk;
  /** A vendor's phone; left out: one that the storm speaks through by itself. */
  phone?(page: Mortal, clock: Clock): PagePhone;
  trace(line: string): void;
}

/** How often a page is lost around a write to the journal, while the weather is bad. */
const journalCrashes = 0.006;

export function createStormBrowser(options: StormBrowserOptions): StormBrowser {
  const { number, clock, chance, trace } = options;
  const stored = createFakeJournal({ now: clock.now });
  const history: Fact[] = [];
  const journal: Journal = {
    ...stored,
    append: async (facts) => {
      await stored.append(facts);
      history.push(...facts);
    },
    finish: (session, at) => {
      trace(`browser ${number} takes ${session} for finished`);
      return stored.finish(session, at);
    },
  };
  let page: Page | undefined;
  let relay: Relay | undefined;
  let { tabs } = options;
  let [made, pages] = [0, 0];
  const newId = (): string => `${number}-${(made += 1)}`;

  const open = (): void => {
    if (page?.isAlive) return;
    trace(`browser ${number} opens a page, ${tabs} tabs`);
    const isQuiet = options.isFair;
    pages += 1;
    relay = createRelay(journal, toCurrent);
    page = openPage({
      ...options,
      journal: relay.journal,
      newId,
      journalCrashes: () => (isQuiet() ? 0 : journalCrashes),
      onCrash: lost,
    });
  };
  const lost = (why: string): void => {
    trace(`browser ${number} loses its page ${why}`);
    tabs -= 1;
    // The next tab in line has the phone at once; a closed browser is opened again when its agent comes back.
    const away = tabs > 0 ? chance.between(1, 2_000) : chance.between(1_000, chance.happens(0.2) ? 3_600_000 : 60_000);
    if (tabs === 0) tabs = chance.between(1, 3);
    clock.wakeAt(clock.now() + away, open);
  };
  const toCurrent: Bus = {
    post: (sent) => {
      const message = unsealed(sent);
      if (message?.kind === 'facts' && page?.isAlive === true) page.desk?.learn(message.facts);
    },
    listen: () => () => undefined,
  };
  /** As a tab without the phone does it: stored there, and told to the one that has it. */
  const addElsewhere = (facts: readonly NewFact[]): void => {
    const stamped = facts.map((fact): Fact => Object.assign({ id: newId(), at: clock.now() }, fact));
    void journal.append(stamped);
    if (page?.isAlive) page.desk?.learn(stamped);
  };

  return {
    number,
    agent: options.agent,
    history,
    view: () => (page?.isAlive ? page.desk?.view() : undefined),
    hear: (event) => {
      if (!page?.isAlive) return false;
      page.hear(event);
      return page.isAlive;
    },
    say: (message, frame) => {
      if (!page?.isAlive) return false;
      page.say(message, frame);
      return page.isAlive;
    },
    get pages() {
      return pages;
    },
    act: (how) => {
      const desk = page?.isAlive === true ? page.desk : undefined;
      if (!desk) return;
      const add = tabs > 1 && chance.happens(0.4) ? addElsewhere : desk.add;
      how(
        createActions({
          add,
          open: desk.open,
          dial: () => Promise.resolve(false),
          ask: options.phone ? (command) => Promise.resolve(desk.ask(command)) : () => Promise.resolve(false),
        }),
      );
    },
    moveOn: (how) => {
      if (!page?.isAlive) return;
      if (how === 'reload') return page.crash('on a reload');
      trace(`browser ${number} hands over`);
      page.handOver();
      // What is still under way in the old tab is heard of in the new one, or its message comes to nobody.
      if (chance.happens(0.5)) relay?.begin();
      page = undefined;
      open();
    },
    open,
  };
}
