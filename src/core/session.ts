import type { DispositionState, EndedBy, Party, PassKind, PassRole } from './session-details.ts';
import type { SearchScope, Signal } from './signal.ts';
import type { Channel, Direction, FrozenRequest, KnownTicket, Loose, SessionId, StepName, Written } from './facts.ts';
import type { FailureCode } from './failure.ts';
import type { SessionDetails } from './session-details.ts';
import type { Ties } from './ties.ts';
import type { LostTicket, MadeTicket } from './deciding/made-ticket.ts';
import type { RecordRef, Requester } from './records.ts';
import type { Stretch } from './stretch.ts';
import type { WaitingDial } from './dialling/waiting-dial.ts';

/** How the last try of a step stands. `unknown`: it may have been done and is verified before it is repeated. */
export interface Attempt {
  readonly state: 'in-flight' | 'unknown' | 'failed';
  readonly request: FrozenRequest | undefined;
  /** When it was last sent and never answered, ms since the epoch: it may yet arrive, so only the very same request is sent again. */
  readonly doubtedAt: number | undefined;
  readonly tries: number;
  /** When this row of tries began to fail, ms since the epoch. */
  readonly since: number;
  /** When its outcome was first not known; kept until it is. */
  readonly unknownSince: number | undefined;
  readonly retryAt: number;
  readonly code: FailureCode | undefined;
}

/** What a search came back with; the newest answer to each signal and scope counts. */
export interface SearchAnswer {
  readonly by: Signal;
  readonly users: readonly Requester[];
  readonly isFresh: boolean;
  readonly scope: SearchScope;
  /** Ms since the epoch. */
  readonly at: number;
}

/** One handing on of the session. */
export interface Pass {
  readonly how: PassKind;
  readonly role: PassRole;
  readonly from: Party | undefined;
  readonly to: Party | undefined;
}

/** What an agent says about a call. */
export type Choice = { readonly at: number } & (
  | { readonly kind: 'user'; readonly user: Requester }
  /** Somebody who has to be made first; then with the user. */
  | { readonly kind: 'wanted'; readonly wanted: WantedUser; readonly user: Requester | undefined }
  | { readonly kind: 'ticket'; readonly ticket: KnownTicket }
  | { readonly kind: 'new-ticket' }
);

export interface WantedUser {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What the vendor says of its own disposition. */
export interface VendorDisposition {
  readonly state: DispositionState;
  readonly code: string | undefined;
}

/** Zendesk's record of the call. */
export interface CallRecord {
  readonly id: number;
  readonly ticket: number;
  /** Ms since the epoch. */
  readonly madeAt: number;
}

export type WrittenNote = Written & { readonly ticket: number };

/** The session as the facts tell it. Nothing here is stored: it can always be folded again. */
export interface Session {
  readonly id: SessionId;
  readonly channel: Channel | Loose;
  readonly phase: 'unseen' | 'running' | 'ended';
  readonly direction: Direction;
  readonly details: SessionDetails;
  readonly frame: string | undefined;
  /** Of the part that runs or ran last. */
  readonly beganAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly endedBy: EndedBy | undefined;
  readonly firstSeenAt: number;
  readonly lastEventAt: number;
  /** What was before that. */
  readonly earlier: readonly Stretch[];
  /** Begun-and-ended stretches so far: a call that comes back to the agent has a second one. */
  readonly parts: number;
  readonly isFrameLost: boolean;
  /** How the session went from one to the other, in order. */
  readonly passes: readonly Pass[];
  /** How many there were, those included that are too long ago to be kept. */
  readonly passCount: number;
  /** Put away in the vendor's page. */
  readonly isPutAway: boolean;
  /** When the agent last turned from another chat to this one, ms since the epoch; 0: never. */
  readonly turnedAt: number;
  readonly messages: { readonly customer: number; readonly agent: number };
  /** Virtual agents that took part, and names of the conversation at Agent Assist. */
  readonly assistants: readonly string[];
  readonly conversations: readonly string[];
  readonly signals: readonly Signal[];
  readonly popped: RecordRef | undefined;
  readonly links: readonly string[];
  readonly answers: readonly SearchAnswer[];
  readonly usersRead: ReadonlyMap<number, Requester | undefined>;
  readonly chosenUser: Requester | undefined;
  readonly wantedUser: WantedUser | undefined;
  readonly madeUser: Requester | undefined;
  /** The making of a user that was never answered before `madeUser` was found: who is gone, somebody else may have been made. */
  readonly doubtedUser: Attempt | undefined;
  /** All users made for this call; those nobody needs are tagged, never deleted. */
  readonly madeUsers: readonly Requester[];
  readonly taggedUsers: ReadonlySet<number>;
  readonly seenRequesters: ReadonlyMap<number, Requester>;
  readonly ticketsRead: ReadonlyMap<number, KnownTicket | undefined>;
  readonly ticketsFound: ReadonlyMap<number, KnownTicket | undefined>;
  /** `null`: looked for and not there. */
  readonly ownTicket: KnownTicket | null | undefined;
  readonly made: readonly MadeTicket[];
  /** How often a ticket was made for the call: the next one has a key of its own. */
  readonly timesMade: number;
  readonly lostTickets: ReadonlyMap<number, LostTicket>;
  /** Users that were deleted or merged while the call needed them. */
  readonly goneUsers: ReadonlySet<number>;
  readonly chosenTicket: KnownTicket | undefined;
  /** What the agent chose, the last one on top: "Undo" takes it off. */
  readonly choices: readonly Choice[];
  /** When the last choice was made or taken back, ms since the epoch. */
  readonly choiceAt: number;
  readonly opened: RecordRef | undefined;
  readonly openedAt: number;
  readonly waiting: RecordRef | undefined;
  readonly notes: string;
  readonly disposition: string;
  /** When the notes or the disposition last changed, and first since something was last written. */
  readonly typedAt: number | undefined;
  readonly firstTypedAt: number | undefined;
  readonly doneAt: number | undefined;
  /** The vendor's own disposition of the call. */
  readonly vendorDisposition: VendorDisposition | undefined;
  /** The ticket that the vendor was last told the call has. */
  readonly linkedTicket: number | undefined;
  /** The note that counts; a ticket that lost the call keeps its note, and a line that says where the call went. */
  readonly written: WrittenNote | undefined;
  /** Every note that stands somewhere, by ticket; afterwards exactly one is valid. */
  readonly notesOn: ReadonlyMap<number, WrittenNote & { readonly isValid: boolean }>;
  /** Additions made by typing since the last part ended: after the first one no screen takes more. */
  readonly typedAdditions: number;
  /** The event data that the rules name. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Zendesk's record of the call, and for what it takes none. */
  readonly callRecord: CallRecord | undefined;
  readonly callsRefused: 'this' | 'all' | undefined;
  /** When a search was last answered, ms since the epoch. */
  readonly lookedAt: ReadonlyMap<StepName, number>;
  /** Solved tickets that were opened again for this call. */
  readonly reopened: ReadonlySet<number>;
  /** Agents and organizations that the vendor's terms asked for. */
  readonly ties: Ties;
  readonly filled: ReadonlySet<'user' | 'organization' | 'ticket'>;
  /** Fields that Zendesk refused, by the step that sent them: left out from then on, and said on the card. */
  readonly dropped: ReadonlyMap<StepName, readonly string[]>;
  readonly attempts: ReadonlyMap<StepName, Attempt>;
  readonly isDismissed: boolean;
  /** Only of a dial that waits for its session: what came of it, and when last something was heard of it. */
  readonly dial: WaitingDial | undefined;
}

export const isSameSignal = (a: Signal, b: Signal): boolean => a.kind === b.kind && a.value === b.value;
