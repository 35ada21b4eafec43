/** Agents and organizations that were looked for by name for this call, and what came of it. */
export interface Ties {
  /** Ids of agents by full name; `undefined`: there is none, or more than one. */
  readonly agents: ReadonlyMap<string, number | undefined>;
  /** Ids of organizations by name; `undefined`: there is none. */
  readonly organizations: ReadonlyMap<string, number | undefined>;
  /** The caller was put into this organization. */
  readonly joined: { readonly user: number; readonly organization: number } | undefined;
  /** Zendesk lets this agent make no organization, or put nobody into it: the call does without. */
  readonly isWithoutOrganization: boolean;
}

export const noTies: Ties = {
  agents: new Map(),
  organizations: new Map(),
  joined: undefined,
  isWithoutOrganization: false,
};
