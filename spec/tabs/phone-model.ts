import { createDesk } from '../../src/core/desk.ts';
import type { Undo } from '../../src/core/ports.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import { holdPhone, type PhoneLock } from '../../src/tabs/phone-lock.ts';
import { createRemoteDesk } from '../../src/tabs/remote-desk.ts';
import { serveDesk } from '../../src/tabs/serve.ts';
import { watchHolder } from '../../src/tabs/watch-holder.ts';
import { createFakeHelpdesk } from '../support/fake-helpdesk.ts';
import { createFakeJournal } from '../support/fake-journal.ts';
import { createFakeScreen } from '../support/fake-screen.ts';
import { createFakeTelephony } from '../support/fake-telephony.ts';
import { james } from '../support/stage.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeBrowser, type FakeTab } from './fake-browser.ts';

const name = 'ringside/acme/1/7';

/** What may befall the tabs of an agent's browser. */
export type Happening =
  | { readonly do: 'open' }
  | { readonly do: 'close' | 'crash' | 'freeze' | 'thaw' | 'take-over'; readonly tab: number }
  | { readonly do: 'wait'; readonly ms: number };

/** A tab with the app in it, as far as the phone is concerned. */
interface PhoneTab {
  readonly tab: FakeTab;
  readonly lock: PhoneLock;
  isMounted(): boolean;
  isTold(): boolean;
}

/** Several tabs with the app's own lock and desks in them, and whether what is promised of the phone holds. */
export function createPhoneModel() {
  const clock = createVirtualClock();
  const browser = createFakeBrowser(clock);
  const journal = createFakeJournal({ now: clock.now });
  let tabs: readonly PhoneTab[] = [];
  let made = 0;
  let phoneless = 0;
  /** So many phones were mounted at once. */
  let most = 0;
  const newId = (): string => `id-${(made += 1)}`;

  const ownDesk = ({ bus, clock: own }: FakeTab): Undo => {
    const ports = {
      telephony: createFakeTelephony(),
      helpdesk: createFakeHelpdesk({ now: clock.now, agent: james.id, searchDelay: 0 }),
      screen: createFakeScreen(),
      journal,
      clock: own,
    };
    const rules = readRules('');
    const options = { agent: james, country: 'US', accountHost: 'acme.zendesk.com', rules, newId, random: () => 0.5 };
    const desk = createDesk(ports, options);
    const undo = serveDesk(desk, bus, own);
    void desk.start();
    return () => {
      undo();
      desk.stop();
    };
  };
  const otherDesk = ({ bus, clock: own }: FakeTab, tell: (isSilent: boolean) => void): Undo => {
    const desk = createRemoteDesk({ bus, clock: own, journal, screen: createFakeScreen(), newId });
    const page = { isSeen: () => true, onSeenChange: () => () => undefined };
    const undo = watchHolder({ bus, clock: own, ...page }, tell);
    return () => {
      undo();
      desk.stop();
    };
  };

  const open = (): PhoneTab => {
    const tab = browser.open();
    let undo: Undo = () => undefined;
    let isMounted = false;
    let isTold = false;
    const lock = holdPhone(tab, name, (holding) => {
      undo();
      isTold = false;
      isMounted = holding === 'here';
      // Whatever throws here is nobody's: the story fails after the step in which it happened.
      most = Math.max(most, phones());
      undo = isMounted ? ownDesk(tab) : otherDesk(tab, (isSilent) => (isTold = isSilent));
    });
    return { tab, lock, isMounted: () => isMounted, isTold: () => isTold };
  };

  const awake = (): readonly PhoneTab[] => tabs.filter(({ tab }) => !tab.isFrozen());
  const phones = (): number => awake().filter((one) => one.isMounted()).length;
  function checkOnePhone(): void {
    most = Math.max(most, phones());
    if (most > 1) throw new Error(`${most} phones are mounted at once`);
  }
  const isKeptByFrozen = (): boolean => browser.holder(name)?.isFrozen() === true;

  const end = (one: PhoneTab): void => {
    tabs = tabs.filter((other) => other !== one);
    one.tab.end();
  };
  const befall = (one: PhoneTab, what: 'close' | 'crash' | 'freeze' | 'thaw' | 'take-over'): void => {
    switch (what) {
      case 'close':
        if (!one.tab.isFrozen()) one.lock.stop();
        return end(one);
      case 'crash':
        return end(one);
      case 'freeze':
        return one.tab.freeze();
      case 'thaw':
        return one.tab.thaw();
      case 'take-over':
        // Nobody clicks in a frozen tab.
        if (!one.tab.isFrozen()) one.lock.takeOver();
    }
  };

  const wait = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 100) {
      await clock.pass(Math.min(100, left));
      checkOnePhone();
      const isThere = awake().some((one) => one.isMounted()) || awake().length === 0 || isKeptByFrozen();
      phoneless = isThere ? 0 : phoneless + 100;
      if (phoneless > 2_000) throw new Error('No tab has had the phone for longer than 2 s');
    }
  };

  return {
    happen: async (happening: Happening): Promise<void> => {
      if (happening.do === 'wait') await wait(happening.ms);
      else if (happening.do === 'open') tabs = tabs.length < 3 ? [...tabs, open()] : tabs;
      else {
        const one = tabs[happening.tab % Math.max(1, tabs.length)];
        if (one) befall(one, happening.do);
      }
      await clock.settle();
      checkOnePhone();
    },
    /** Whether, some time later, every tab that is awake says of the holder what is true. */
    isTruthTold: async (): Promise<boolean> => {
      await wait(3_000);
      const isSilent = isKeptByFrozen();
      return awake().every((one) => one.isMounted() || one.isTold() === isSilent);
    },
    phones,
    isKeptByFrozen,
    awake: (): number => awake().length,
  };
}
