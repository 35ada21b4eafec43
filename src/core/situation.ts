import type { Channel } from './facts.ts';
import type { Agent, Requester } from './records.ts';
import type { RecordTerms } from './deciding/record-terms.ts';
import type { Rules } from './rules/rules.ts';

/** What a decision needs to know besides the session's own facts. */
export interface Situation {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly agent: Agent;
  readonly vendor: string;
  /** Reads numbers that carry no country code; ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly rules: Rules;
  /** What may be chosen when a call is over where the rules say nothing: the vendor's own list. */
  readonly phoneDispositions?: readonly string[];
  /** Of which channels' sessions the phone takes a disposition from us. */
  readonly disposes?: readonly Channel[];
  /** The phone wants to know which ticket a call has. */
  readonly links?: boolean;
  /** What the vendor's installation asks of records. */
  readonly terms?: RecordTerms;
  /** Agents that were looked for in any session, by full name. */
  readonly colleagues?: ReadonlyMap<string, number | undefined>;
  /** False while the `rules` setting cannot be read: then nothing is written. */
  readonly mayWrite: boolean;
  /** This app's id, in whose name call records are made; left out where none can be made. */
  readonly appId?: number;
  /** A ticket's editor was used within the last 10 s: nothing is brought to the front. */
  readonly isWriting: boolean;
  /** Users made or chosen in other sessions, newest first: Zendesk's search does not know them for minutes. */
  readonly remembered: readonly Requester[];
}
