import type { Channel, CallKey, Direction, Fact, SessionId } from './facts.ts';
import type { DispositionState, Party, PassKind, SessionDetails } from './session-details.ts';
import type { NamedRecords } from './deciding/named-records.ts';
import type { RecordTerms } from './deciding/record-terms.ts';
import type { CommandOutcome, PhoneCommand, PhoneState, RefusalCode } from './phone.ts';
import type { Agent, Comment, RecordRef, Requester, Ticket } from './records.ts';

/** Ends a subscription or a wait. Calling it twice is harmless. */
export type Undo = () => void;

/**
 * What is asked of Zendesk's user search. `phone`: whose own number ends with these digits or one of `orDigits`; end users
 * only, unless `isAnybody`. `field`: whose user field ends with them. `number`: all digits of an E.164 number, wherever
 * they stand in a profile. The numbers that `field` and `number` are about come with the users, as `phones`.
 */
export type UserQuery =
  | {
      readonly by: 'phone';
      readonly digits: string;
      readonly orDigits?: readonly string[];
      readonly isAnybody?: boolean;
    }
  | { readonly by: 'field'; readonly key: string; readonly digits: string }
  | { readonly by: 'number'; readonly digits: string }
  | { readonly by: 'email' | 'external-id' | 'text'; readonly value: string };

/** The body of a user or ticket that is made: kept as sent, because a repeat must send the same bytes. */
export type RequestBody = Readonly<Record<string, unknown>>;

/** Which of a requester's tickets may be used for a call. */
export interface TicketTerms {
  /** Only tickets with this tag. */
  readonly tag?: string;
  /** Solved ones too, if nothing happened on them since, ms since the epoch. */
  readonly solvedSince?: number;
}

/** Zendesk's records. Everything rejects with a `Failure`; requests are never repeated by the port itself. */
export interface Helpdesk extends NamedRecords {
  /** At most 100 users, deleted ones included. `isFresh` passes by the browser's 10 s cache of searches. */
  findUsers(query: UserQuery, isFresh: boolean): Promise<readonly Requester[]>;
  user(id: number): Promise<Requester | undefined>;
  /** `undefined` where it does not exist or may not be seen. */
  ticket(id: number): Promise<Ticket | undefined>;
  /**
   * The requester's ticket that was updated last and is neither solved nor closed, within the terms; else, where they
   * allow it, the one solved last. Reads at most three pages.
   */
  latestOpenTicket(requester: number, terms?: TicketTerms): Promise<Ticket | undefined>;
  /** Tickets made for a call, found by `external_id`, newest first. */
  ticketsOf(call: CallKey): Promise<readonly Ticket[]>;
  createUser(body: RequestBody): Promise<Requester>;
  /** `key` is sent as `Idempotency-Key`: the same key and body make one ticket however often they are sent. */
  createTicket(body: RequestBody, key: string): Promise<Ticket>;
  /**
   * Updates a ticket in one write, e.g. with an internal comment; with a `stamp` only if nothing changed it since, else a
   * `conflict`. `undefined`: done, but the answer says nothing more.
   */
  updateTicket(ticket: number, body: RequestBody, stamp?: string): Promise<Ticket | undefined>;
  updateUser(user: number, body: RequestBody): Promise<void>;
  updateOrganization(organization: number, body: RequestBody): Promise<void>;
  /** Makes a record of a call (Talk Partner Edition) and says its id. It shows nowhere until it has a comment. */
  createCall(body: RequestBody): Promise<number>;
  /** Puts a call record on its ticket, as an internal comment. Says when, ms since the epoch, if the answer does. */
  commentOnCall(call: number, body: RequestBody): Promise<number | undefined>;
  /** The newest 100 comments, newest first. Of a call record's comment the words that were sent, not the summary below. */
  comments(ticket: number): Promise<readonly Comment[]>;
}

/** How the app's icon looks in Zendesk's top bar. */
export type IconState = 'idle' | 'on-call' | 'attention';

/** What the agent sees of Zendesk around us. */
export interface Screen {
  /** Brings a record to the front. Harmless when repeated. */
  open(record: RecordRef): Promise<void>;
  /** Shows the phone's pane. */
  showPhone(): Promise<void>;
  setIcon(state: IconState): Promise<void>;
  notify(text: string, kind: 'notice' | 'alert' | 'error'): Promise<void>;
}

/** All that an event tells of its session. */
interface SessionTold {
  readonly frame: string;
  readonly channel: Channel;
  readonly id: string;
  readonly direction: Direction;
  readonly details: SessionDetails;
  /** The event's own fields, for the paths of the rules; never stored whole. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a vendor's dialect becomes. `frame` names the page it came from (`adapter`, `chat-adapter`). */
export type TelephonyEvent =
  | { readonly kind: 'signed-in'; readonly frame: string; readonly email?: string }
  | (SessionTold & {
      readonly kind: 'began' | 'ended';
      /** Of an end: the agent put the chat away. */
      readonly isDismissed?: boolean;
      /** When it was, ms since the epoch, where the vendor tells it later; else it is now. */
      readonly at?: number;
    })
  /** The agent turned to this chat; what the event says besides counts where nothing else told of it. */
  | (SessionTold & { readonly kind: 'turned-to' })
  /** Somebody wrote in a chat: counted, never copied. */
  | { readonly kind: 'said'; readonly frame: string; readonly id: string; readonly by: 'customer' | 'agent' }
  /** The session goes to somebody else, or somebody joins it. */
  | {
      readonly kind: 'passed';
      readonly frame: string;
      readonly channel: Channel;
      readonly id: string;
      readonly how: PassKind;
      readonly from?: Party;
      readonly to?: Party;
    }
  /**
   * More about a session, also after its end: what a virtual agent asked, which one it was, how Agent Assist names the
   * conversation, a recording that is ready now.
   */
  | {
      readonly kind: 'learnt';
      readonly frame: string;
      readonly channel: Channel;
      readonly id: string;
      readonly data: Readonly<Record<string, unknown>>;
      readonly assistant?: string;
      readonly conversation?: string;
      readonly details?: SessionDetails;
    }
  /** The vendor wants to know how a session went, was told in its own page, or did not take what we said. */
  | {
      readonly kind: 'disposition';
      readonly frame: string;
      readonly channel: Channel;
      readonly id: string;
      readonly state: DispositionState;
      readonly code?: string;
    }
  /** How the phone itself stands. What is told replaces what was known; what is left out stays. */
  | { readonly kind: 'phone-state'; readonly frame: string; readonly state: PhoneState }
  /** The vendor asks for a record to be shown; `url` is as it came and is judged by the core. `callId`: for this call or chat. */
  | { readonly kind: 'record-popped'; readonly frame: string; readonly url: string; readonly callId?: string }
  /** A message of the vendor that is understood but changes no session. */
  | { readonly kind: 'noticed'; readonly frame: string; readonly type: string };

export interface DialRequest {
  /** E.164. */
  readonly number: string;
  readonly agentEmail: string;
  readonly ticket?: number;
  readonly user?: number;
}

/**
 * What came of a dial. `unknown`: no answer in time, the call may have started. `copy-only`: this vendor or installation
 * cannot dial for us. `finish-in-phone` with a `code`: it could not be done for the agent, and the number stands in the
 * phone instead. `callId` is the vendor's own id of the call, where it names one.
 */
export type DialOutcome =
  | { readonly kind: 'calling' | 'finish-in-phone'; readonly callId?: string }
  | { readonly kind: 'refused' | 'finish-in-phone'; readonly code: RefusalCode; readonly words?: string }
  | { readonly kind: 'unknown' | 'copy-only' };

/** A phone: tells what happens in it and dials. */
export interface Telephony {
  /** The vendor's name in call ids, e.g. `ccaip`. */
  readonly vendor: string;
  listen(onEvent: (event: TelephonyEvent) => void): Undo;
  /** Sends at most one request and never repeats it. Never rejects for what the vendor answers. */
  dial(request: DialRequest): Promise<DialOutcome>;
  /** Where its events name the customer's e-mail; read where the rules name no path of their own. */
  readonly emailPaths?: readonly string[];
  /** What its installation asks of the records of its calls; left out, what the core does for every vendor. */
  readonly terms?: RecordTerms;
  /** Which commands this phone takes; what is not named is absent from the screens. */
  readonly takes?: ReadonlySet<PhoneCommand['do']>;
  /** Of which channels' sessions it takes a disposition; where left out, of all. */
  readonly disposes?: readonly Channel[];
  /** Whether it tells how calls end that began before this page was there: an API does, a page in a frame has forgotten them. */
  readonly remembersCalls?: boolean;
  /** How long a dial may take, ms; where left out, half a minute. */
  readonly dialTimeout?: number;
  /** Sends what one command needs, once. Never rejects for what the vendor answers. */
  perform?(command: PhoneCommand): Promise<CommandOutcome>;
}

export interface VendorRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute. */
  readonly url: string;
  /** Values may carry `{{setting.api_secret}}`, filled in by Zendesk's proxy, never by us. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body: JSON, or the fields of a form. */
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** Milliseconds until the answer counts as lost. */
  readonly timeout: number;
}

/** Status and text of any answer, good or bad. */
export interface VendorAnswer {
  readonly status: number;
  readonly text: string;
  /** How long to wait before the next request, ms, where the vendor asks for it (`Retry-After`). */
  readonly retryAfter?: number;
}

/** HTTP to the vendor through Zendesk's proxy. Rejects with `no-answer` or `offline` only. */
export interface VendorHttp {
  send(request: VendorRequest): Promise<VendorAnswer>;
}

/** What a vendor's adapter remembers in this browser, for this account and agent: small, no secret, nothing personal. */
export interface VendorMemory {
  /** What was written last, as plain JSON; `undefined` where there is nothing or storage is denied. */
  read(): Promise<unknown>;
  /** Never rejects: what cannot be remembered is forgotten. */
  write(value: unknown): Promise<void>;
}

export interface Clock {
  /** Milliseconds since the epoch. May jump. */
  now(): number;
  /** Calls back once, not before `at`. */
  wakeAt(at: number, wake: () => void): Undo;
}

/** Where facts survive reloads. Rejects when storage is denied or full; facts then live in memory only. */
export interface Journal {
  /** The facts of unfinished sessions and of those that finished within the last hour, in the order they were added. */
  load(): Promise<readonly Fact[]>;
  /** The facts of the 100 sessions that finished last. */
  recent(): Promise<readonly Fact[]>;
  /** Adds facts in order. `notes-typed` replaces the session's earlier one: a draft is one record. */
  append(facts: readonly Fact[]): Promise<void>;
  /** The session needs nothing more; its facts may go after `keepDays`. */
  finish(session: SessionId, at: number): Promise<void>;
}

/** Another frame of this app and agent hears what is posted here. Never hears itself. */
export interface Bus {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): Undo;
}

export type { Agent };
