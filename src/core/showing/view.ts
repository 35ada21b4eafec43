import type { DispositionState } from '../session-details.ts';
import type { Channel, Direction, SessionId } from '../facts.ts';
import type { SharedTrouble } from '../delivery/brake.ts';
import type { FailureCode } from '../failure.ts';
import type { PhoneCommand, PhoneState, RefusalCode } from '../phone.ts';
import type { Pass } from '../session.ts';
import type { Agent, RecordRef, Requester } from '../records.ts';

/** Why the caller is thought to be who is shown. */
export type MatchReason =
  | { readonly kind: 'chosen' | 'popped' | 'dialled' | 'made' | 'ticket' }
  /** The rules take the one whose account was updated last. */
  | { readonly kind: 'newest'; readonly others: number }
  | { readonly kind: 'phone' | 'email' | 'external-id'; readonly value: string; readonly others: number };

/** Why a session that has ended is not written down yet. */
export type UnfinishedReason =
  | {
      readonly kind:
        | 'several'
        | 'shared'
        | 'anonymous'
        | 'suspended'
        | 'nobody'
        | 'rules-wrong'
        | 'not-found'
        | 'unknown'
        | 'no-ticket';
    }
  | { readonly kind: 'failing'; readonly code: FailureCode; readonly since: number; readonly retryAt: number };

/** How far the note of a session is. `typing`: open until Done or the wrap-up time. */
export type NoteState = 'none' | 'typing' | 'saving' | 'failing' | 'saved' | 'closed';

export interface NumberView {
  /** E.164 where the number could be read. */
  readonly e164?: string;
  /** As people read it: `+1 415 555 0132`. */
  readonly shown: string;
}

/** A session as the screens show it: plain data, sent between frames. Times in milliseconds since the epoch. */
export interface SessionView {
  readonly id: SessionId;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly phase: 'running' | 'ended' | 'finished';
  readonly number?: NumberView;
  readonly isAnonymous: boolean;
  readonly caller?: Requester;
  readonly reason?: MatchReason;
  /** People to choose from; empty where nobody has to choose. */
  readonly candidates: readonly Requester[];
  /** True where the agent has to say who is calling: several match, only a shared number, or nothing tells. */
  readonly isAsking: boolean;
  readonly isSearching: boolean;
  readonly ticket?: { readonly id: number; readonly subject?: string };
  /** A record that was not opened because the agent was writing: the button "Open ticket #…". */
  readonly waiting?: RecordRef;
  readonly details: {
    readonly queue?: string;
    readonly sessionType?: string;
    readonly campaign?: string;
    readonly agentEmail?: string;
    readonly employee?: string;
    readonly outcome?: string;
    readonly recording?: string;
  };
  /** The vendor's own disposition of the call: it waits for one, has one, or refused ours. */
  readonly vendorDisposition?: { readonly state: DispositionState; readonly code?: string };
  readonly beganAt?: number;
  readonly endedAt?: number;
  /** The adapter was reloaded: nobody tells the end any more, the agent may. */
  readonly isEndUnsure: boolean;
  /** How the session went from one to the other, in order. */
  readonly passes: readonly Pass[];
  /** Of a chat: how many messages each side wrote. */
  readonly messages: { readonly customer: number; readonly agent: number };
  /** Virtual agents that took part, and names of the conversation at Agent Assist. */
  readonly assistants: readonly string[];
  readonly conversations: readonly string[];
  /** Of the event data that the rules name what does not already say who it is; the first few, cut short. */
  readonly data: Readonly<Record<string, unknown>>;
  /** How much more there is of it. */
  readonly moreData: number;
  /** When the agent last turned from another chat to this one; 0: never. */
  readonly turnedAt: number;
  /** https pages of trusted hosts that the vendor named: "Open record". */
  readonly links: readonly string[];
  readonly notes: string;
  readonly disposition: string;
  readonly note: NoteState;
  /** Why nothing is written about it, whatever is typed: the phone system does that itself, or the rules want no note. */
  readonly unwritten?: 'platform' | 'rule';
  /** Another user or ticket may still be chosen. */
  readonly isMovable: boolean;
  /** There is a choice to take back. */
  readonly canUndo: boolean;
  /** The rule that applied, by its place in the setting and its name. */
  readonly rule?: { readonly index: number; readonly name?: string };
  /** Fields that Zendesk refused and that were left out. */
  readonly droppedFields: readonly string[];
  readonly unfinished?: UnfinishedReason;
}

/** What is known of the phone; nothing is claimed that no message proved. */
export interface PhoneView {
  readonly isHeard: boolean;
  /** E-mail of `Agent_Login`. */
  readonly signedInAs?: string;
  /** The phone's agent is not the Zendesk agent. */
  readonly isOtherAgent: boolean;
  /** What it tells of itself: state, queues, pauses. */
  readonly state?: PhoneState;
}

/** What a phone was asked last besides dialling, and what came of it. */
export interface AskedView {
  readonly command: PhoneCommand;
  readonly state: 'asking' | 'done' | 'refused' | 'unknown';
  readonly refusal?: { readonly code: RefusalCode; readonly words?: string };
}

export interface DialView {
  readonly number: NumberView;
  readonly state: 'dialling' | 'calling' | 'finish-in-phone' | 'refused' | 'unknown' | 'copied' | 'copy-here';
  /** Why it was refused or left to the agent, with the vendor's own words where it had any. */
  readonly refusal?: { readonly code: RefusalCode; readonly words?: string };
}

export interface RulesFault {
  readonly path: string;
  readonly expected: string;
}

/** A call or chat that is over. Times in milliseconds since the epoch, durations in milliseconds. */
export interface RecentCall {
  readonly session: SessionId;
  readonly at: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly duration?: number;
  /** The user it was with. */
  readonly caller?: number;
  readonly number?: NumberView;
  /** Where its note stands. */
  readonly ticket?: number;
}

/** All that screens show of the phone's desk. Published by the tab that holds the phone. */
export interface DeskView {
  readonly agent: Agent;
  readonly phone: PhoneView;
  /**
   * Running ones, and those that ended within the last 30 min: first the one that began or that the agent turned to last.
   * At most 50: running ones before ended ones, those that are written down last.
   */
  readonly sessions: readonly SessionView[];
  /** How many more there are that are not written down. */
  readonly moreSessions?: number;
  /** Ended and not written down, oldest first. */
  readonly toFinish: readonly SessionView[];
  /** The agent's last calls in this browser, newest first, at most 50. */
  readonly recent: readonly RecentCall[];
  readonly dispositions: readonly string[];
  readonly rulesFaults: readonly RulesFault[];
  readonly dial?: DialView;
  /** What the phone can be asked besides dialling; what is not named is absent from the screens. */
  readonly takes: readonly PhoneCommand['do'][];
  /** The phone wants to know, without being asked, whom the agent looks at. */
  readonly wantsContacts?: boolean;
  readonly asked?: AskedView;
  /** False where the browser denies storage: what is pending does not survive a reload. */
  readonly isKept: boolean;
  /** How many calls have something that could not be saved for a minute. */
  readonly unsaved: number;
  /** Why all requests to Zendesk wait: said once, whatever calls are held up by it. */
  readonly trouble?: SharedTrouble;
  /** The rules ask for Zendesk's call records and Zendesk takes none: calls are written down as internal notes. */
  readonly hasNoCallRecords?: boolean;
}

/** Whom a dialled number belongs to, as the sidebar that offers it knows. */
export interface DialContext {
  readonly user?: number;
  readonly ticket?: number;
  /** The click that asked for it already copied the number. */
  readonly isCopied?: boolean;
}

/** What people can do from any screen. Each becomes a fact or a command; none reaches Zendesk by itself. */
export interface DeskActions {
  typeNotes(session: SessionId, text: string): void;
  chooseDisposition(session: SessionId, disposition: string): void;
  done(session: SessionId): void;
  chooseUser(session: SessionId, user: Requester): void;
  createUser(
    session: SessionId,
    user: { readonly name: string; readonly phone?: string; readonly email?: string },
  ): void;
  chooseTicket(
    session: SessionId,
    ticket: { readonly id: number; readonly subject?: string; readonly requesterId?: number },
  ): void;
  /** Takes the last choice of user or ticket back. */
  undo(session: SessionId): void;
  /** A new ticket for this call, whatever open ones the caller has. */
  newTicket(session: SessionId): void;
  endCall(session: SessionId): void;
  retry(session: SessionId): void;
  dismiss(session: SessionId): void;
  /** Opens a record now, because the agent asked for it. */
  open(record: RecordRef, session?: SessionId): void;
  /** Resolves false where no phone took it within 1 s. */
  dial(number: string, context: DialContext): Promise<boolean>;
  /** Asks the phone for something that it takes. Resolves false where no phone took it within 1 s. */
  ask(command: PhoneCommand): Promise<boolean>;
}

/** What the card's search finds. */
export interface FoundRecords {
  readonly users: readonly Requester[];
  readonly tickets: readonly { readonly id: number; readonly subject: string; readonly requesterId?: number }[];
  /** Absent where none were looked for. */
  readonly organizations?: readonly FoundOrganization[];
}

export interface FoundOrganization {
  readonly id: number;
  readonly name: string;
}

/** What a search is narrowed to. */
export interface LookupFilter {
  readonly kind?: 'all' | 'tickets' | 'people' | 'organizations';
  /** Updated within this time. */
  readonly since?: 'any' | 'day' | 'week' | 'month' | 'year';
  /** Only the people of this organization; the text may be empty then. */
  readonly organization?: number;
}

/** Finds people, tickets and organizations by name, e-mail, number or ticket number. Rejects with a `Failure`. */
export type Lookup = (text: string, filter?: LookupFilter) => Promise<FoundRecords>;
