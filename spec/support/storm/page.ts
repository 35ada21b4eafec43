import { createDesk, type Desk } from '../../../src/core/desk.ts';
import type { Agent } from '../../../src/core/records.ts';
import type { Clock, Helpdesk, Journal, Telephony, TelephonyEvent, Undo } from '../../../src/core/ports.ts';
import { readRules } from '../../../src/core/rules/read-rules.ts';
import { createFakeScreen } from '../fake-screen.ts';
import { createFakeTelephony } from '../fake-telephony.ts';
import { never, type Mortal } from '../stormy-helpdesk.ts';
import type { Chance } from './chance.ts';

/** The page that holds the phone, with its desk: it may be gone at any await, and then nothing of it happens any more. */
export interface Page extends Mortal {
  /** Nothing until the vendor's adapter is there. */
  readonly desk: Desk | undefined;
  /** When it was opened, ms since the epoch. */
  readonly openedAt: number;
  hear(event: TelephonyEvent): void;
  /** A page of the vendor's says something. */
  say(message: unknown, frame: string): void;
  /** Another tab took the phone: no more steps, but what is under way goes on. */
  handOver(): void;
}

export interface PageOptions {
  readonly agent: Agent;
  readonly rulesText: string;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly chance: Chance;
  /** How often the page is lost around a write to the journal. */
  readonly journalCrashes: () => number;
  helpdesk(page: Mortal): Helpdesk;
  /** A vendor's phone; left out: one that the storm speaks through by itself. */
  phone?(page: Mortal, clock: Clock): PagePhone;
  newId(): string;
  onCrash(why: string): void;
}

/** A vendor's adapter as a page loads it. */
export interface PagePhone {
  readonly opening: Promise<Telephony>;
  say(message: unknown, frame: string): void;
}

export function openPage(options: PageOptions): Page {
  let isAlive = true;
  let desk: Desk | undefined;
  let undoListen: Undo = () => undefined;
  const leave = (): void => {
    undoListen();
    desk?.stop();
  };
  const mortal: Mortal = {
    get isAlive() {
      return isAlive;
    },
    crash: (why) => {
      if (!isAlive) return;
      isAlive = false;
      leave();
      options.onCrash(why);
    },
  };
  const start = (telephony: Telephony): void => {
    if (!isAlive || isLeft) return;
    desk = openDesk(telephony, mortal, options);
    undoListen = telephony.listen(desk.hear);
    void desk.start();
  };
  let isLeft = false;
  const own = createFakeTelephony();
  const phone = options.phone?.(mortal, mortalClock(mortal, options.clock));
  if (phone) void phone.opening.then(start);
  else start(own);
  return {
    get isAlive() {
      return isAlive;
    },
    crash: mortal.crash,
    get desk() {
      return desk;
    },
    openedAt: options.clock.now(),
    hear: own.emit,
    say: (message, frame) => phone?.say(message, frame),
    handOver: () => {
      isLeft = true;
      leave();
    },
  };
}

const openDesk = (telephony: Telephony, page: Mortal, options: PageOptions): Desk =>
  createDesk(
    {
      telephony,
      helpdesk: options.helpdesk(page),
      screen: createFakeScreen(),
      journal: mortalJournal(page, options),
      clock: mortalClock(page, options.clock),
    },
    {
      agent: options.agent,
      country: 'US',
      accountHost: 'acme.zendesk.com',
      rules: readRules(options.rulesText),
      appId: 1,
      newId: options.newId,
      random: options.chance.next,
    },
  );

/** Storage takes a moment, and the page may be gone before it has stored something, or before it hears that it has. */
function mortalJournal(page: Mortal, { journal, clock, chance, journalCrashes }: PageOptions): Journal {
  const moment = (): Promise<void> =>
    new Promise((resolve) => clock.wakeAt(clock.now() + chance.between(0, 4), () => resolve()));
  async function use<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (!page.isAlive) return never();
    const probability = journalCrashes();
    if (chance.happens(probability)) page.crash(`before the journal's ${what}`);
    else await moment();
    // A page that went meanwhile may or may not have got its transaction through.
    if (!page.isAlive && chance.happens(0.5)) return never();
    const value = await work();
    if (chance.happens(probability)) page.crash(`after the journal's ${what}`);
    return page.isAlive ? value : never();
  }
  return {
    load: () => use('load', () => journal.load()),
    recent: () => use('recent', () => journal.recent()),
    append: (facts) => use('append', () => journal.append(facts)),
    finish: (session, at) => use('finish', () => journal.finish(session, at)),
  };
}

const mortalClock = (page: Mortal, clock: Clock): Clock => ({
  now: clock.now,
  wakeAt: (at, wake) => (page.isAlive ? clock.wakeAt(at, () => page.isAlive && wake()) : () => undefined),
});
