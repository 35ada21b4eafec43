import type { Agent } from '../../../../src/core/records.ts';
import type { Telephony, VendorHttp } from '../../../../src/core/ports.ts';
import type { VendorPorts } from '../../../../src/bridge/vendor-ports.ts';
import type { VirtualClock } from '../../virtual-clock.ts';
import type { Chance } from '../chance.ts';

/** Somebody calls an agent. */
export interface Ringing {
  readonly agent: Agent;
  /** As the network tells it: E.164, a word where it is hidden; `undefined` where nothing is told. */
  readonly number: string | undefined;
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
  /** The call's id. */
  ring(ringing: Ringing): string;
  answer(call: string): void;
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
  /**
   * What the vendor's page says to an agent's browsers; `begins`: the call that it tells the beginning of. Messages may be
   * lost, late and repeated.
   */
  say(agent: number, message: unknown, begins?: string): void;
}

/** A vendor as a storm rides it. */
export interface StormVendor {
  /** As ids of calls name it. */
  readonly name: string;
  /** An agent may have it in two browsers at once. */
  readonly hasTwins: boolean;
  openHouse(parts: HouseParts): House;
}
