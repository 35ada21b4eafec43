import type { Channel } from '../../../../src/core/facts.ts';
import type { Agent } from '../../../../src/core/records.ts';
import type { Telephony, VendorHttp } from '../../../../src/core/ports.ts';
import type { VendorPorts } from '../../../../src/bridge/vendor-ports.ts';
import type { VirtualClock } from '../../virtual-clock.ts';
import type { Chance } from '../chance.ts';

/** Somebody calls an agent, or writes to one. */
export interface Ringing {
  readonly channel: Channel;
  readonly agent: Agent;
  /** As the network tells it: E.164, a word where it is hidden; `undefined` where nothing is told. */
  readonly number: string | undefined;
  /** Of whoever writes: the address, where it is one who has any. */
  readonly email: string | undefined;
}

/** What the vendor's page says besides its message. */
export interface Told {
  /** The call or chat that it tells the beginning of. */
  readonly begins?: string;
  /** The one that it tells the end of. */
  readonly ends?: string;
  /** Left out: `adapter`. */
  readonly frame?: string;
}

/** The vendor's side of a storm: its simulator, and the adapter in front of it. */
export interface House {
  /** The real adapter. */
  phone(ports: VendorPorts): Telephony | Promise<Telephony>;
  /** The vendor's API; left out where nothing is asked of one. */
  readonly http?: VendorHttp;
  /** Fields of the agent's own user record. */
  agentField?(agent: Agent, name: string): string | undefined;
  /** A page with the phone was opened by this agent. */
  opened?(agent: number): void;
  /** The page posted something to the vendor's own page. */
  hear?(agent: number, message: unknown): void;
  /** The id of the call or chat, as the app names it. */
  ring(ringing: Ringing): string;
  answer(call: string): void;
  /** Something happens in the midst of a chat: somebody writes, the agent turns to it or puts it off. */
  stir?(chat: string): void;
  pass(call: string, to: Agent): void;
  end(call: string): void;
  /** The agent is done with it in the vendor's own page; harmless when repeated. */
  close(call: string): void;
  /** The agents whose app has to find the call out by itself, however the API was struck; nobody's where it is told by a page. */
  finders(call: string): readonly number[];
}

export interface HouseParts {
  readonly clock: VirtualClock;
  readonly chance: Chance;
  readonly agents: readonly Agent[];
  /** What the vendor's page says to an agent's browsers. Messages may be lost, late and repeated. */
  say(agent: number, message: unknown, told?: Told): void;
}

/** A vendor as a storm rides it. */
export interface StormVendor {
  /** As ids of calls name it. */
  readonly name: string;
  /** An agent may have it in two browsers at once. */
  readonly hasTwins: boolean;
  /** What its adapter keeps in the browser is needed after a reload. */
  readonly remembers: boolean;
  /** Whether its chats, e-mails and the like ride too, and whether they go from agent to agent. */
  readonly chats: 'none' | 'kept' | 'handed-on';
  openHouse(parts: HouseParts): House;
}
