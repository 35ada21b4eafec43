import type { Chance } from './chance.ts';
import type { Coverage } from './coverage.ts';
import { blows, meddlings, type Blow, type Meddling } from './fault.ts';
import { isWriteName, writeNames, type RequestName, type StormWrite } from './request-name.ts';

/** What a run is about: one write, and what befalls its first tries, so that over the runs every write meets every fault. */
export interface Target {
  readonly write: StormWrite;
  readonly faults: readonly (Blow | Meddling)[];
}

const noTicket: readonly StormWrite[] = [
  'make-user',
  'make-ticket',
  'tag-user',
  'fill-user-fields',
  'fill-organization-fields',
];
/** Nothing exists yet that could go; organizations do not go. */
const nothingToLose: readonly StormWrite[] = ['make-user', 'fill-organization-fields'];

/** Every fault that a write can meet. */
export const faultsOf = (write: StormWrite): readonly (Blow | Meddling)[] => [
  ...blows,
  ...meddlings.filter((fault) => !(fault === 'ticket-closed' ? noTicket : nothingToLose).includes(write)),
];

/** Seeds that follow each other go round the writes, and of each round its faults. */
export function targetOf(seed: number): Target {
  const write = writeNames[seed % writeNames.length] ?? 'write-note';
  const all = faultsOf(write);
  const first = Math.floor(seed / writeNames.length) * aims;
  return { write, faults: Array.from({ length: aims }, (_, at) => all[(first + at) % all.length] ?? 'slow') };
}
const aims = 3;

/** More requests than any storm needs. */
export const tooMany = 2_500;

/** How often a read and a write meet something. */
const rates = { read: 0.24, write: 0.36 };

interface Stretch {
  readonly blow: 'offline' | 'signed-out';
  readonly browser: number;
  readonly from: number;
  readonly until: number;
}

/** What befalls each request. */
export interface Weather {
  next(name: RequestName, browser: number): Blow | Meddling | undefined;
  /** From now on the sun shines. */
  clearUp(): void;
  readonly isFair: boolean;
  /** Requests so far. */
  readonly asked: number;
}

export interface WeatherOptions {
  readonly chance: Chance;
  readonly target: Target;
  /** The run's write comes about by a plot. */
  readonly isPlotted: boolean;
  readonly coverage: Coverage;
  /** Ms since the epoch. */
  readonly now: () => number;
  readonly browsers: number;
}

function stretches({ chance, now, browsers }: WeatherOptions): readonly Stretch[] {
  return Array.from({ length: browsers }, (_, browser) => browser)
    .filter(() => chance.happens(0.5))
    .map((browser) => {
      const from = now() + chance.between(0, 240_000);
      const blow = chance.pick(['offline', 'signed-out']);
      return { blow, browser, from, until: from + chance.between(2_000, 400_000) };
    });
}

export function createWeather(options: WeatherOptions): Weather {
  const { chance, target, isPlotted, now } = options;
  const clouds = isPlotted ? [] : stretches(options);
  let isFair = false;
  let [aimed, asked] = [0, 0];
  const meddlingsWith = (name: RequestName): readonly Meddling[] =>
    isWriteName(name) ? meddlings.filter((fault) => faultsOf(name).includes(fault)) : [];
  return {
    get isFair() {
      return isFair;
    },
    get asked() {
      return asked;
    },
    clearUp: () => {
      isFair = true;
    },
    next: (name, browser) => {
      asked += 1;
      // An app that asks without end would never let the clock go on.
      if (asked > tooMany) return 'crash-before';
      if (isFair) return undefined;
      const aim = target.write === name ? target.faults[aimed] : undefined;
      if (aim) {
        aimed += 1;
        return aim;
      }
      const cloud = clouds.find(({ browser: over, from, until }) => over === browser && from <= now() && now() < until);
      if (cloud) return cloud.blow;
      // What the run is about has to come about first.
      const mildness = isPlotted && aimed === 0 ? 0.4 : 1;
      if (!chance.happens(mildness * (isWriteName(name) ? rates.write : rates.read))) return undefined;
      // Other people's hands are rarer than bad lines.
      return chance.happens(0.03) ? chance.pickAny(meddlingsWith(name)) : chance.pick(blows);
    },
  };
}
