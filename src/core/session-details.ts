/** What vendor events say about a session; shown and noted, never used as keys. */
export interface SessionDetails {
  readonly sessionType?: string;
  readonly queue?: string;
  readonly campaign?: string;
  readonly agentEmail?: string;
  /** The number on our side, as it came: the line that was called, or called from. */
  readonly line?: string;
  /** The full name of whoever took part on our side, where the vendor names people, not e-mails. */
  readonly employee?: string;
  /** The name of the customer's organization, where the vendor knows one. */
  readonly organization?: string;
  /** How it ended, in the vendor's word, e.g. `NO ANSWER`. */
  readonly outcome?: string;
  /** https address of the recording. */
  readonly recording?: string;
}

/** `transfer`: the session goes to somebody else; `party`: somebody joins; `connect`: an agent is connected to it. */
export type PassKind = 'transfer' | 'party' | 'connect';

/** Somebody of a session, as the vendor names them. */
export interface Party {
  /** An agent's e-mail, else whatever name there is. */
  readonly name?: string;
  readonly queue?: string;
  /** What somebody is who has no name: a person from outside, or a virtual agent. */
  readonly kind?: 'outsider' | 'assistant';
}

/** What a pass means for this agent: whose part ends, begins, or neither. */
export type PassRole = 'left' | 'arrived' | 'other';

/** Who said that a call is over. */
export type EndedBy = 'vendor' | 'agent' | 'next-session' | 'silence';

/** How the vendor's own disposition of a call stands: it waits for one, has one, or did not take ours. */
export type DispositionState = 'needed' | 'set' | 'refused';
