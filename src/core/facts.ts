import type { RecordRef, Requester } from './records.ts';
import type { DispositionState, EndedBy, Party, PassKind, PassRole, SessionDetails } from './session-details.ts';
import type { DialKind } from './dialling/dial-kind.ts';
import type { SearchScope, Signal } from './signal.ts';
import type { TieFact } from './tie-facts.ts';
import type { FailureCode } from './failure.ts';

export type Channel = 'call' | 'chat';
/** What belongs to no session yet and waits for one: a record that was popped, a number that was dialled. */
export type Loose = 'pop' | 'dial';
export type Direction = 'inbound' | 'outbound' | 'internal';

/** The call's id: names the ticket made for it, e.g. `ccaip-call-103646`. */
export type CallKey = `${string}-${Channel | Loose}-${string}`;
/** One agent's part in a call: names the note, e.g. `ccaip-call-103646@7` with the Zendesk agent's id. */
export type SessionId = `${CallKey}@${number}`;

/** The steps that reach outside. A step's key is the call's id and this name: `ccaip-call-103646/make-ticket`. */
export type StepName =
  | 'find-users'
  | 'make-user'
  | 'read-user'
  | 'read-ticket'
  | 'find-ticket'
  | 'find-own-ticket'
  | 'make-ticket'
  | 'open'
  | 'reopen-ticket'
  | 'make-call'
  | 'write-note'
  | 'write-addition'
  | 'fill-user-fields'
  | 'fill-organization-fields'
  | 'fill-ticket'
  | 'check-ticket'
  | 'change-requester'
  | 'write-correction'
  | 'undo-ticket'
  | 'restore-ticket'
  | 'tag-user'
  | 'dispose'
  | 'link-record'
  | 'find-agent'
  | 'find-organization'
  | 'make-organization'
  | 'join-organization';

/** A ticket as facts carry it: enough to say which one and to decide whether it is the caller's. */
export interface KnownTicket {
  readonly id: number;
  readonly subject?: string;
  readonly requesterId?: number;
  readonly organizationId?: number;
  /** Ms since the epoch, as Zendesk said when it answered last. */
  readonly updatedAt?: number;
  readonly isSolved?: boolean;
  readonly isClosed?: boolean;
  readonly tags?: readonly string[];
  /** Those of the ticket's custom fields that the rules want to fill and that are empty. */
  readonly emptyFields?: readonly number[];
}

/** What was written to the ticket, so that what comes later can be told apart. */
export interface Written {
  readonly text: string;
  readonly disposition: string;
  /** How many parts of the call (begun and ended) the notes so far tell of. */
  readonly parts: number;
  /** The recording that the notes so far name. */
  readonly recording?: string;
  /** How many passes they tell of; none where nothing is said. */
  readonly passes?: number;
}

/** A request frozen when its step began: a repeat sends the same bytes (Zendesk's idempotency keys demand it). */
export interface FrozenRequest {
  readonly body: unknown;
  /** What the note tells, where the request is one. */
  readonly covers?: Written;
  /** The ticket that is changed, and the one a correction points to. */
  readonly ticket?: number;
  readonly to?: number;
  /** The closed ticket that the one made follows up. */
  readonly followsUp?: number;
  /** The idempotency key of a ticket that is made. */
  readonly key?: string;
  /** The call record on which the note is the comment. */
  readonly callRecord?: number;
  /** The user or organization that is changed, or the new requester. */
  readonly record?: number;
  /** Of a ticket or user that is undone or restored: whether it goes away. */
  readonly isUndoing?: boolean;
}

export type FactBody =
  | {
      readonly kind: 'began';
      readonly direction: Direction;
      readonly details: SessionDetails;
      readonly frame: string;
      /** When the vendor says that it was, ms since the epoch, where it told later. */
      readonly occurredAt?: number;
    }
  | {
      readonly kind: 'ended';
      readonly by: EndedBy;
      readonly direction?: Direction;
      readonly details: SessionDetails;
      readonly frame?: string;
      /** The agent put the chat away in the vendor's page. */
      readonly isDismissed?: boolean;
      readonly occurredAt?: number;
    }
  /** More of what the vendor says about the session, whenever it comes. */
  | { readonly kind: 'details-learnt'; readonly details: SessionDetails }
  /** What the vendor says of its own disposition. */
  | { readonly kind: 'disposition-told'; readonly state: DispositionState; readonly code?: string }
  /** The vendor was told which ticket the call has. */
  | { readonly kind: 'record-linked'; readonly ticket: number }
  | {
      readonly kind: 'passed';
      readonly how: PassKind;
      readonly role: PassRole;
      readonly from?: Party;
      readonly to?: Party;
    }
  /** The agent turned from another chat to this one. */
  | { readonly kind: 'turned-to' }
  /** How many messages each side has written so far. */
  | { readonly kind: 'messages-counted'; readonly customer: number; readonly agent: number }
  /** A virtual agent took part, or Agent Assist names the conversation. */
  | { readonly kind: 'assisted'; readonly assistant?: string; readonly conversation?: string }
  | { readonly kind: 'frame-lost' }
  | { readonly kind: 'signal-seen'; readonly signal: Signal }
  | { readonly kind: 'record-popped'; readonly record: RecordRef }
  /** A pop told the number on our side. */
  | { readonly kind: 'line-seen'; readonly line: string }
  /** A loose pop came from this frame. */
  | { readonly kind: 'came-from'; readonly frame: string }
  | { readonly kind: 'link-offered'; readonly url: string }
  /** `isCopied`: the click already put the number on the clipboard. */
  | { readonly kind: 'dial-begun'; readonly number: string; readonly isCopied: boolean }
  | { readonly kind: 'dial-answered'; readonly outcome: DialKind; readonly callId?: string }
  | {
      readonly kind: 'users-found';
      readonly by: Signal;
      readonly users: readonly Requester[];
      readonly isFresh: boolean;
      /** Not there: `usual`. */
      readonly scope?: SearchScope;
    }
  | { readonly kind: 'user-made'; readonly user: Requester }
  | { readonly kind: 'user-chosen'; readonly user: Requester }
  | { readonly kind: 'user-wanted'; readonly name: string; readonly phone?: string; readonly email?: string }
  | { readonly kind: 'user-read'; readonly user: number; readonly found?: Requester }
  | { readonly kind: 'requester-seen'; readonly ticket: number; readonly user: Requester }
  | { readonly kind: 'ticket-read'; readonly asked: number; readonly ticket?: KnownTicket }
  | { readonly kind: 'ticket-found'; readonly requester: number; readonly ticket?: KnownTicket }
  | { readonly kind: 'own-ticket-found'; readonly ticket?: KnownTicket }
  | { readonly kind: 'ticket-made'; readonly ticket: KnownTicket; readonly followsUp?: number }
  /** The ticket takes nothing any more; where it was merged, `into` says where its story goes on. */
  | {
      readonly kind: 'ticket-lost';
      readonly step: StepName;
      readonly ticket: number;
      readonly how: 'closed' | 'gone';
      readonly requester?: number;
      readonly into?: KnownTicket;
    }
  /** The user was deleted, or merged into another one. */
  | { readonly kind: 'user-gone'; readonly step: StepName; readonly user: number }
  | { readonly kind: 'ticket-chosen'; readonly ticket: KnownTicket }
  /** The agent takes the last choice back. */
  | { readonly kind: 'choice-undone' }
  /** A new ticket for this call, whatever open ones the caller has. */
  | { readonly kind: 'new-ticket-wanted' }
  /** How a ticket that the app made stands now: whether somebody else has worked on it. */
  | { readonly kind: 'ticket-checked'; readonly ticket: KnownTicket; readonly isGone: boolean }
  | {
      readonly kind: 'requester-changed';
      readonly ticket: number;
      readonly requester: number;
      readonly updatedAt?: number;
    }
  /** The line on a ticket that says where its call went. */
  | { readonly kind: 'note-corrected'; readonly ticket: number; readonly to: number; readonly updatedAt?: number }
  | { readonly kind: 'ticket-undone' | 'ticket-restored'; readonly ticket: number; readonly updatedAt?: number }
  | { readonly kind: 'ticket-reopened'; readonly ticket: number }
  | { readonly kind: 'user-tagged'; readonly user: number; readonly isUnneeded: boolean }
  /** Zendesk has a record of the call, which shows nowhere until it has its comment. */
  | { readonly kind: 'call-made'; readonly record: number; readonly ticket: number }
  /** Zendesk takes no call record, of this call or of any; the note is an internal comment then. */
  | { readonly kind: 'calls-refused'; readonly isForAll: boolean }
  | { readonly kind: 'fields-filled'; readonly of: 'user' | 'organization' | 'ticket' }
  /** Fields that Zendesk refused and that were left out. */
  | { readonly kind: 'fields-dropped'; readonly step: StepName; readonly fields: readonly string[] }
  | TieFact
  /** The event data that the rules name. */
  | { readonly kind: 'data-seen'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'opened' | 'opening-held'; readonly record: RecordRef }
  | { readonly kind: 'notes-typed'; readonly text: string }
  | { readonly kind: 'disposition-chosen'; readonly disposition: string }
  | { readonly kind: 'done-pressed' }
  | {
      readonly kind: 'note-written' | 'addition-written';
      readonly ticket: number;
      readonly covers: Written;
      readonly updatedAt?: number;
    }
  | { readonly kind: 'step-begun'; readonly step: StepName; readonly request?: FrozenRequest }
  | {
      readonly kind: 'step-failed';
      readonly step: StepName;
      readonly code: FailureCode;
      /** Milliseconds since the epoch. */
      readonly retryAt: number;
      readonly isOutcomeKnown: boolean;
      /** Nothing was sent: it was looked for, and not found or not reached; `over`: nobody wants or expects it any more. */
      readonly look?: 'vain' | 'over';
    }
  | { readonly kind: 'retry-asked' }
  | { readonly kind: 'dismissed' };

/**
 * What has happened. Facts are only ever added; `at` is milliseconds since the epoch by our own clock, `id` makes a fact
 * that comes by two ways (stored and told) one.
 */
export type Fact = { readonly id: string; readonly session: SessionId; readonly at: number } & FactBody;

export const callKey = (vendor: string, channel: Channel | Loose, id: string): CallKey => `${vendor}-${channel}-${id}`;
export const sessionId = (call: CallKey, agent: number): SessionId => `${call}@${agent}`;
/** The call's id of a session: everything before the agent. */
export const callOf = (session: SessionId): CallKey => session.slice(0, session.lastIndexOf('@')) as CallKey;
/** The vendor's own id of a session's call, e.g. `103646`. Never contains the vendor or the channel. */
export const vendorIdOf = (session: SessionId): string => callOf(session).split('-').slice(2).join('-');
export const channelOf = (session: SessionId): Channel | Loose => callOf(session).split('-')[1] as Channel | Loose;
