import type { Agent } from './records.ts';
import type { RulesReading } from './rules/read-rules.ts';

/** Whose desk it is, and how this installation is set. */
export interface DeskOptions {
  readonly agent: Agent;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** This account's own host, e.g. `acme.zendesk.com`. */
  readonly accountHost: string;
  readonly rules: RulesReading;
  /** This app's id at Zendesk, which call records need. */
  readonly appId?: number;
  newId(): string;
  /** In [0, 1). */
  random(): number;
}
