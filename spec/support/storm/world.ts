import type { Helpdesk } from '../../../src/core/ports.ts';
import type { Agent } from '../../../src/core/records.ts';
import { createStormyHelpdesk, type Mortal } from '../stormy-helpdesk.ts';
import { createVirtualClock, type VirtualClock } from '../virtual-clock.ts';
import { createStormAccount, type StormAccount } from './account.ts';
import { createAgentMind, type AgentMind } from './agent-mind.ts';
import { createStormBrowser, type StormBrowser } from './browser.ts';
import { castRules, fillAccount } from './cast.ts';
import { createChance, type Chance } from './chance.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { plotOf, type Plot } from './plot.ts';
import { createWeather, targetOf, type Target, type Weather } from './weather.ts';
import type { StormVendor } from './vendors/house.ts';
import type { VendorCoverage } from './vendors/troubles.ts';
import { createVendorSide, type VendorSide } from './vendors/vendor-side.ts';

export interface StormOptions {
  readonly seed: number;
  readonly coverage?: Coverage;
  /** Puts something between the app and Zendesk. */
  readonly helpdesk?: (inner: Helpdesk) => Helpdesk;
  /** One agent may have two browsers; left out: yes. */
  readonly hasTwins?: boolean;
  /** Whose phones they are; left out: the storm speaks to the core itself. */
  readonly vendor?: StormVendor;
  readonly vendorCoverage?: VendorCoverage;
}

/** Everything of one storm. */
export interface World {
  readonly target: Target;
  readonly plot: Plot | undefined;
  readonly chance: Chance;
  readonly clock: VirtualClock;
  readonly account: StormAccount;
  readonly weather: Weather;
  readonly browsers: readonly StormBrowser[];
  readonly mind: AgentMind;
  readonly isTwin: boolean;
  readonly vendor: VendorSide | undefined;
  readonly trace: readonly string[];
  say(line: string): void;
  /** Does something so many ms after the storm began. */
  at(delay: number, what: () => void): void;
}

const agents = [
  { id: 7, name: 'James Bond', email: 'james.bond@agents.co' },
  { id: 8, name: 'Eve Moneypenny', email: 'eve.moneypenny@agents.co' },
  { id: 9, name: 'Q', email: 'q@agents.co' },
] as const;

/** How long the storm itself lasts, ms; calls begin in its first 3 min. */
export const stormTime = 420_000;

/** The world of one storm, before it begins. */
export function buildWorld(options: StormOptions): World {
  const { seed, coverage = createCoverage(), hasTwins = true } = options;
  const chance = createChance(seed);
  const target = targetOf(seed);
  // The other runs go as they like.
  const plot = !options.vendor && chance.happens(0.6) ? plotOf(target.write) : undefined;
  const clock = createVirtualClock();
  const start = clock.now();
  const trace: string[] = [];
  const say = (line: string): void => void trace.push(`${((clock.now() - start) / 1000).toFixed(3)} s  ${line}`);
  const account = createStormAccount(clock.now, chance.pick([0, 2_000, 60_000, 180_000]));
  fillAccount(account);
  const isTwin = hasTwins && options.vendor?.hasTwins !== false && !plot && chance.happens(0.3);
  const hands = isTwin ? [agents[0], agents[0]] : agents.slice(0, chance.between(1, 3));
  const rulesText = castRules(chance, target.write);
  const places = { isPlotted: plot !== undefined, now: clock.now, browsers: hands.length };
  const weather = createWeather({ chance, target, coverage, ...places });
  const base = { target, plot, chance, clock, account, weather, isTwin, trace, say };
  const vendor = options.vendor && createVendorSide(options.vendor, { ...base, ...options, agents, hands });
  const browsers = openBrowsers(hands, rulesText, base, { ...options, coverage, side: vendor });
  vendor?.connect(browsers);
  const mind = createAgentMind({ account, chance, write: target.write, isTwin, trace: say });
  const at = (delay: number, what: () => void): void => void clock.wakeAt(start + delay, what);
  say(`seed ${seed}, ${target.write} is to meet ${target.faults.join(', ')}, rules ${rulesText || 'default'}`);
  return { ...base, browsers, mind, vendor, at };
}

type Base = Omit<World, 'browsers' | 'mind' | 'vendor' | 'at'>;

function openBrowsers(
  hands: readonly Agent[],
  rulesText: string,
  { account, chance, clock, weather, say }: Base,
  {
    helpdesk = (inner) => inner,
    coverage,
    side,
  }: StormOptions & { readonly coverage: Coverage; readonly side: VendorSide | undefined },
): readonly StormBrowser[] {
  return hands.map((agent, number) => {
    const entered = helpdesk(account.enter({ agent: agent.id, browser: number }));
    const trace = (line: string): void => say(`browser ${number} ${line}`);
    const looks = new Map<string, number>();
    const around = { account, browser: number, looks, weather, coverage, chance, clock, trace };
    return createStormBrowser({
      number,
      agent,
      tabs: chance.between(1, 3),
      rulesText,
      clock,
      chance,
      // Every phone gets to know its vendor first: what was before a browser's first use is not its to tell.
      isFair: () => weather.isFair || side?.isNew() === true,
      helpdesk: (page: Mortal) => createStormyHelpdesk({ ...around, inner: entered, page }),
      ...(side && { phone: side.phoneOf(number, agent) }),
      trace: say,
    });
  });
}
