import type { FactBody, SessionId } from '../facts.ts';
import type { Rules } from '../rules/rules.ts';
import type { Session } from '../session.ts';

/** A fact before it has its id and time. */
export type NewFact = { readonly session: SessionId } & FactBody;

/** What reading a vendor event needs to know. */
export interface Desk {
  readonly now: number;
  readonly vendor: string;
  readonly agentId: number;
  /** Whom the vendor may call this agent: the Zendesk agent's e-mail, and that of the phone's sign-in. */
  readonly agentEmails: readonly string[];
  /** This account's own host, e.g. `acme.zendesk.com`. */
  readonly accountHost: string;
  readonly rules: Rules;
  readonly sessions: readonly Session[];
  newId(): string;
}
