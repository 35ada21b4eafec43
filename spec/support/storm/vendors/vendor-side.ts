import { readMessage } from '../../../../src/bridge/read-message.ts';
import type { Channel, SessionId } from '../../../../src/core/facts.ts';
import type { Clock, VendorHttp, VendorMemory } from '../../../../src/core/ports.ts';
import type { Agent } from '../../../../src/core/records.ts';
import { createFakeVendorMemory } from '../../fake-vendor-memory.ts';
import { never, type Mortal } from '../../stormy-helpdesk.ts';
import type { VirtualClock } from '../../virtual-clock.ts';
import type { StormBrowser } from '../browser.ts';
import { sessionOf } from '../call-script.ts';
import type { Chance } from '../chance.ts';
import type { PagePhone } from '../page.ts';
import type { Weather } from '../weather.ts';
import type { House, StormVendor } from './house.ts';
import type { Owed } from './judge-owed.ts';
import { createPagePorts } from './page-ports.ts';
import { createPostman } from './postman.ts';
import { createStormyHttp } from './stormy-http.ts';
import { createApiWeather, createVendorCoverage, firstLook, type ApiWeather, type VendorCoverage } from './troubles.ts';

/** The vendor's side of one storm. */
export interface VendorSide {
  readonly name: string;
  readonly house: House;
  readonly chats: StormVendor['chats'];
  /** How the pages of a browser load their phone. */
  phoneOf(browser: number, agent: Agent): (page: Mortal, clock: Clock) => PagePhone;
  /** The browsers are there. */
  connect(browsers: readonly StormBrowser[]): void;
  /** The browsers use it for the first time. */
  isNew(): boolean;
  /** A call or chat that truly was. */
  add(id: string, channel: Channel): void;
  owed(): Owed;
  /** Once everything has been told, nothing is asked for hours. */
  sleepSoon(): void;
  wakeUp(): void;
}

export interface VendorSideOptions {
  readonly clock: VirtualClock;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly vendorCoverage?: VendorCoverage;
  /** Everybody who can take a call. */
  readonly agents: readonly Agent[];
  /** Of each browser. */
  readonly hands: readonly Agent[];
  say(line: string): void;
}

/** So long everything takes that is told late, ms. */
const tellingTime = 15 * 60_000;

export function createVendorSide(vendor: StormVendor, options: VendorSideOptions): VendorSide {
  const { clock, chance, weather, agents, hands, vendorCoverage: coverage = createVendorCoverage() } = options;
  const start = clock.now();
  const postman = createPostman({ clock, chance, weather, coverage, say: options.say });
  const house = vendor.openHouse({ clock, chance, agents, say: postman.bring });
  const elapsed = (): number => clock.now() - start;
  const apiWeather = createApiWeather({ chance, weather, coverage, browsers: hands.length, elapsed });
  const calls = new Map<string, Channel>();
  let naps = 0;
  const session = (id: string, agent: number): SessionId =>
    sessionOf({ vendor: vendor.name, channel: calls.get(id) ?? 'call', id }, agent);
  return {
    name: vendor.name,
    house,
    chats: vendor.chats,
    phoneOf: (browser, agent) => {
      const load = createLoader({ ...options, house, apiWeather, browser, agent, memory: createFakeVendorMemory() });
      return (page, pageClock) => load(page, pageClock);
    },
    connect: postman.connect,
    isNew: () => elapsed() < firstLook,
    add: (id, channel) => void calls.set(id, channel),
    owed: () => {
      const told = postman.delivered().map(({ call, agent, what }) => [session(call, agent), what] as const);
      const found = [...calls.keys()].flatMap((call) => {
        const there = house.finders(call).filter((agent) => hands.some(({ id }) => id === agent));
        return there.map((agent) => [session(call, agent), 'ended'] as const);
      });
      const ends = [...told, ...found].filter(([, what]) => what === 'ended');
      return new Map([...told, ...ends]);
    },
    sleepSoon: () => {
      const nap = (naps += 1);
      clock.wakeAt(clock.now() + tellingTime, () => {
        apiWeather.isAsleep ||= nap === naps;
      });
    },
    wakeUp: () => {
      naps += 1;
      apiWeather.isAsleep = false;
    },
  };
}

interface LoaderOptions extends VendorSideOptions {
  readonly house: House;
  readonly apiWeather: ApiWeather;
  readonly browser: number;
  readonly agent: Agent;
  readonly memory: VendorMemory;
}

/** Nobody has an API there. */
const nobody: VendorHttp = { send: () => never() };

function createLoader(options: LoaderOptions): (page: Mortal, clock: Clock) => PagePhone {
  const { house, apiWeather, browser, agent, memory, chance, weather, say } = options;
  return (page, clock) => {
    const http = createStormyHttp({
      inner: house.http ?? nobody,
      browser,
      page,
      weather: apiWeather,
      chance,
      clock: options.clock,
      trace: (line) => say(`browser ${browser} asks: ${line}`),
    });
    const isFair = (): boolean => weather.isFair;
    const ports = createPagePorts({ house, agent, page, clock, chance, memory, http, isFair });
    const opening = Promise.resolve(house.phone(ports));
    house.opened?.(agent.id);
    return { opening, say: (message, frame) => ports.mailbox.put({ frame, value: readMessage(message) }) };
  };
}
