import type { Chance } from '../chance.ts';
import type { Weather } from '../weather.ts';

/** What befalls a request to the vendor's API. */
export const apiBlows = [
  'lost-before',
  'lost-after',
  'slow',
  'rate-limited',
  'error',
  /** 200 with a page instead of JSON. */
  'page-instead',
  /** 200 with the first half of the answer. */
  'cut-off',
  'signed-out',
  'forbidden',
  'offline',
  'crash-before',
  'crash-after',
] as const;
export type ApiBlow = (typeof apiBlows)[number];

/** What befalls a message of the vendor's page. */
export const mailMishaps = ['missing', 'late', 'repeated'] as const;
export type MailMishap = (typeof mailMishaps)[number];

/** How often the vendor's own side met what, over many runs. */
export interface VendorCoverage {
  count(what: 'request' | 'message', mishap: ApiBlow | MailMishap | undefined): void;
  of(mishap: ApiBlow | MailMishap): number;
  /** The part of the requests, or messages, that something befell; 0 where there were none. */
  share(what: 'request' | 'message'): number;
  readonly requests: number;
  readonly messages: number;
}

export function createVendorCoverage(): VendorCoverage {
  const counts = new Map<ApiBlow | MailMishap, number>();
  const all = { request: 0, message: 0 };
  const struck = { request: 0, message: 0 };
  return {
    count: (what, mishap) => {
      all[what] += 1;
      if (mishap === undefined) return;
      struck[what] += 1;
      counts.set(mishap, (counts.get(mishap) ?? 0) + 1);
    },
    of: (mishap) => counts.get(mishap) ?? 0,
    share: (what) => (all[what] === 0 ? 0 : struck[what] / all[what]),
    get requests() {
      return all.request;
    },
    get messages() {
      return all.message;
    },
  };
}

/** The weather over the vendor's API. */
export interface ApiWeather {
  /** What befalls the next request of this browser. */
  next(browser: number): ApiBlow | undefined;
  /** Nothing is answered any more, as while the computer sleeps: hours go by without a request. */
  isAsleep: boolean;
}

export interface ApiWeatherOptions {
  readonly chance: Chance;
  /** That over Zendesk: both clear up together. */
  readonly weather: Weather;
  readonly coverage: VendorCoverage;
  readonly browsers: number;
  /** Ms since the storm began. */
  elapsed(): number;
}

/** In its first half minute a phone gets to know the vendor; ms. */
export const firstLook = 30_000;
const rate = 0.28;

/** Single blows, and stretches of one and the same. */
export function createApiWeather({ chance, weather, coverage, browsers, elapsed }: ApiWeatherOptions): ApiWeather {
  const outages = Array.from({ length: browsers }, () => {
    const from = firstLook + chance.between(0, 240_000);
    const until = chance.happens(0.4) ? from + chance.between(2_000, 180_000) : from;
    return { from, until, blow: chance.pick(apiBlows.filter((blow) => !blow.startsWith('crash')) as [ApiBlow]) };
  });
  const struck = (browser: number): ApiBlow | undefined => {
    const outage = outages[browser];
    if (outage && outage.from <= elapsed() && elapsed() < outage.until) return outage.blow;
    // A page that is gone with every tenth request would never get anywhere.
    const blow = chance.happens(rate) ? chance.pick(apiBlows) : undefined;
    return blow?.startsWith('crash') === true && chance.happens(0.7) ? 'slow' : blow;
  };
  return {
    isAsleep: false,
    next: (browser) => {
      if (weather.isFair || elapsed() < firstLook) return undefined;
      const blow = struck(browser);
      coverage.count('request', blow);
      return blow;
    },
  };
}
