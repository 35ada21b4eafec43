import type { VirtualClock } from '../../virtual-clock.ts';
import type { StormBrowser } from '../browser.ts';
import type { Chance } from '../chance.ts';
import type { Weather } from '../weather.ts';
import type { HouseParts, Told } from './house.ts';
import type { MailMishap, VendorCoverage } from './troubles.ts';

export interface Delivered {
  readonly call: string;
  readonly agent: number;
  readonly what: 'began' | 'ended';
}

/** Brings what the vendor's page says to an agent's browsers: missing, late, out of order, or twice. */
export interface Postman {
  connect(browsers: readonly StormBrowser[]): void;
  bring: HouseParts['say'];
  /** Calls whose beginning, and of those whose end, has reached a page that lived on. */
  delivered(): readonly Delivered[];
}

export interface PostmanOptions {
  readonly clock: VirtualClock;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly coverage: VendorCoverage;
  say(line: string): void;
}

/** A page that lives so long after a message has stored what it said, ms. */
const digestion = 1_000;
/** An end that is told hours later, as an answer to what the app says by then, is one that was taken for granted before. */
const newsworthy = 3_600_000;

export function createPostman({ clock, chance, weather, coverage, say }: PostmanOptions): Postman {
  let all: readonly StormBrowser[] = [];
  const delivered: Delivered[] = [];
  const start = clock.now();

  const deliver = (browser: StormBrowser, message: unknown, { begins, ends, frame = 'adapter' }: Told): void => {
    const isHeard = browser.say(message, frame);
    say(`browser ${browser.number} ${isHeard ? 'hears' : 'misses'} ${String(message).slice(0, 150)}`);
    const page = browser.pages;
    const agent = browser.agent.id;
    // Of a chat that was never told of no end can be told: it is named by another id then.
    const isKnown = delivered.some(({ call, agent: whose }) => call === ends && whose === agent);
    const isNews = isKnown && clock.now() - start < newsworthy;
    const what = begins === undefined ? 'ended' : 'began';
    const call = begins ?? (isNews ? ends : undefined);
    if (!isHeard || call === undefined) return;
    clock.wakeAt(clock.now() + digestion, () => {
      if (browser.view() && browser.pages === page) delivered.push({ call, agent, what });
    });
  };
  const mishap = (): MailMishap | undefined => {
    if (weather.isFair) return undefined;
    if (chance.happens(0.06)) return 'missing';
    if (chance.happens(0.15)) return 'late';
    return chance.happens(0.15) ? 'repeated' : undefined;
  };

  return {
    connect: (browsers) => {
      all = browsers;
    },
    bring: (agent, message, told = {}) => {
      for (const browser of all.filter((one) => one.agent.id === agent)) {
        const fate = mishap();
        coverage.count('message', fate);
        if (fate === 'missing') {
          say(`browser ${browser.number} is not told ${String(message).slice(0, 150)}`);
          continue;
        }
        const first = fate === 'late' ? chance.between(100, 20_000) : 1;
        const delays = fate === 'repeated' ? [first, first + chance.between(0, 6_000)] : [first];
        for (const delay of delays) clock.wakeAt(clock.now() + delay, () => deliver(browser, message, told));
      }
    },
    delivered: () => delivered,
  };
}
