import { channelOf } from './facts.ts';
import type {
  Channel,
  DialKind,
  Direction,
  EndedBy,
  FrozenRequest,
  KnownTicket,
  Loose,
  SearchScope,
  SessionDetails,
  SessionId,
  Signal,
  StepName,
  Written,
} from './facts.ts';
import type { FailureCode } from './failure.ts';
import type { RecordRef, Requester } from './records.ts';

/** How the last try of a step stands. `unknown`: it may have been done and is verified before it is repeated. */
export interface Attempt {
  readonly state: 'in-flight' | 'unknown' | 'failed';
  readonly request: FrozenRequest | undefined;
  /** It may once have reached Zendesk: only the very same request is sent again. */
  readonly isFrozen: boolean;
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
}

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
  /** Begun-and-ended stretches so far: a call that comes back to the agent has a second one. */
  readonly parts: number;
  readonly isFrameLost: boolean;
  readonly signals: readonly Signal[];
  readonly popped: RecordRef | undefined;
  readonly links: readonly string[];
  readonly answers: readonly SearchAnswer[];
  readonly usersRead: ReadonlyMap<number, Requester | undefined>;
  readonly chosenUser: Requester | undefined;
  readonly wantedUser: { readonly name: string; readonly phone?: string; readonly email?: string } | undefined;
  readonly madeUser: Requester | undefined;
  readonly seenRequesters: ReadonlyMap<number, Requester>;
  readonly ticketsRead: ReadonlyMap<number, KnownTicket | undefined>;
  readonly ticketsFound: ReadonlyMap<number, KnownTicket | undefined>;
  /** `null`: looked for and not there. */
  readonly ownTicket: KnownTicket | null | undefined;
  readonly madeTicket: KnownTicket | undefined;
  readonly chosenTicket: KnownTicket | undefined;
  readonly opened: RecordRef | undefined;
  readonly waiting: RecordRef | undefined;
  readonly notes: string;
  readonly disposition: string;
  /** When the notes or the disposition last changed, and first since something was last written. */
  readonly typedAt: number | undefined;
  readonly firstTypedAt: number | undefined;
  readonly doneAt: number | undefined;
  readonly written: (Written & { readonly ticket: number }) | undefined;
  /** Additions made by typing since the last part ended; at most one. */
  readonly typedAdditions: number;
  readonly attempts: ReadonlyMap<StepName, Attempt>;
  readonly isDismissed: boolean;
  /** Only of a dial that waits for its session: what came of it, and when last something was heard of it. */
  readonly dial:
    | {
        readonly number: string;
        readonly isCopied: boolean;
        readonly outcome?: DialKind;
        readonly callId?: string;
        readonly at: number;
      }
    | undefined;
}

/** A session of which nothing is known but that a fact names it. `at` is ms since the epoch. */
export const unseen = (id: SessionId, at: number): Session => ({
  id,
  channel: channelOf(id),
  phase: 'unseen',
  direction: 'inbound',
  details: {},
  frame: undefined,
  beganAt: undefined,
  endedAt: undefined,
  endedBy: undefined,
  firstSeenAt: at,
  lastEventAt: at,
  parts: 0,
  isFrameLost: false,
  signals: [],
  popped: undefined,
  links: [],
  answers: [],
  usersRead: new Map(),
  chosenUser: undefined,
  wantedUser: undefined,
  madeUser: undefined,
  seenRequesters: new Map(),
  ticketsRead: new Map(),
  ticketsFound: new Map(),
  ownTicket: undefined,
  madeTicket: undefined,
  chosenTicket: undefined,
  opened: undefined,
  waiting: undefined,
  notes: '',
  disposition: '',
  typedAt: undefined,
  firstTypedAt: undefined,
  doneAt: undefined,
  written: undefined,
  typedAdditions: 0,
  attempts: new Map(),
  isDismissed: false,
  dial: undefined,
});

export const isSameSignal = (a: Signal, b: Signal): boolean => a.kind === b.kind && a.value === b.value;
