/** Whom the records of a call belong to: agents and organizations that were looked for by name. */
export type TieFact =
  /** Nobody, or more than one: no `agent`. */
  | { readonly kind: 'agent-found'; readonly name: string; readonly agent?: number }
  /** Found by its name, or made. */
  | { readonly kind: 'organization-found'; readonly name: string; readonly organization?: number }
  | { readonly kind: 'organization-joined'; readonly user: number; readonly organization: number }
  /** Zendesk does not let this agent make or change one. */
  | { readonly kind: 'organization-given-up' };
