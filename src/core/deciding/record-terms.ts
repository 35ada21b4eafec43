/** What may be made for a call besides its note. */
export type Entity = 'user' | 'organization' | 'ticket';

/** What a vendor's installation asks of the records of its calls, where the rules say nothing. */
export interface RecordTerms {
  readonly entities: readonly Entity[];
  /** Its own pages are to know, without being asked, whom the agent looks at: `send-contact`. */
  readonly wantsContacts?: boolean;
  /** Tickets that are made go to the agent with the full name of whoever took the call, else to this one. */
  readonly assignee?: { readonly otherwise: string | undefined };
}

/** Whether such a record may be made; all but organizations where the vendor asks for nothing. */
export const mayMake = (entity: Entity, terms: RecordTerms | undefined): boolean =>
  terms === undefined ? entity !== 'organization' : terms.entities.includes(entity);
