import type { Mailbox } from './mailbox.ts';
import type { Clock, VendorHttp, VendorMemory } from '../core/ports.ts';
import type { Agent } from '../core/records.ts';

/** What a vendor's adapter works with; each takes what it needs. */
export interface VendorPorts {
  readonly mailbox: Mailbox;
  readonly http: VendorHttp;
  readonly clock: Clock;
  readonly memory: VendorMemory;
  readonly agent: Agent;
  /** This account's own host, e.g. `acme.zendesk.com`. */
  readonly accountHost: string;
  /**
   * A field of the agent's own user record: `alias`, `external_id`, or the key of a user field; `undefined` where it is
   * empty. Rejects with a `Failure`.
   */
  agentField(name: string): Promise<string | undefined>;
  /** Speaks to the vendor's page in our frame, and to its own origin only. Nothing happens while there is none. */
  post(frame: string, message: unknown): void;
  /** A message of our frame that is not of the vendor's form. */
  onUnread(frame: string): void;
}
