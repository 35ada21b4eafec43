/** What a field is set to: a text with placeholders, or a value as it is. */
export type FieldValue = string | number | boolean;

/** How tickets look, in Zendesk's own names; keys left out change nothing. Texts may hold placeholders. */
export interface TicketShape {
  readonly subject?: string;
  readonly type?: 'problem' | 'incident' | 'question' | 'task';
  readonly priority?: 'urgent' | 'high' | 'normal' | 'low';
  /** Added to the app's own. */
  readonly tags?: readonly string[];
  readonly group_id?: number;
  readonly brand_id?: number;
  readonly ticket_form_id?: number;
  /** `agent`: whoever takes the call; else the id of an agent. */
  readonly assignee?: 'agent' | number;
  /** By the id of the ticket field. */
  readonly custom_fields?: Readonly<Record<string, FieldValue>>;
  /** By the key of the field. */
  readonly user_fields?: Readonly<Record<string, FieldValue>>;
  readonly organization_fields?: Readonly<Record<string, FieldValue>>;
}

/** What happens on a call. */
export interface Outcome {
  readonly pop: 'ticket' | 'user' | 'none';
  readonly ticket: 'reuse' | 'new' | 'none';
  readonly unknownCaller: 'create' | 'ask' | 'none';
  /** `newest`: the user whose account was updated last. */
  readonly severalMatches: 'ask' | 'newest';
  /** Only tickets of the same queue are reused. */
  readonly sameQueue: boolean;
  /** A solved ticket is reopened if it was solved at most so many days ago; 0: never. */
  readonly reopenDays: number;
  readonly note: 'internal' | 'none' | 'call';
  /** Whether a ticket's assignee follows a transfer. */
  readonly assignee: 'keep' | 'follow';
  readonly set: TicketShape;
}

/** The part of the outcome that a rule says. */
export type Then = Partial<Outcome>;

/** What happens where no rule says otherwise. */
export const defaultOutcome: Outcome = {
  pop: 'ticket',
  ticket: 'reuse',
  unknownCaller: 'create',
  severalMatches: 'ask',
  sameQueue: false,
  reopenDays: 0,
  note: 'internal',
  assignee: 'keep',
  set: {},
};
