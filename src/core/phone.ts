import type { Channel } from './facts.ts';

/** What a phone tells of itself. What is left out is not known, or not this vendor's. */
export interface PhoneState {
  readonly presence?: 'offline' | 'ready' | 'paused' | 'busy' | 'wrap-up';
  /** The vendor's own word for it, e.g. the name of a pause. */
  readonly label?: string;
  /** The agent has to sign in, is signed in elsewhere (`forced` sign-in is needed), or was refused; `done`: none of it. */
  readonly signIn?: 'needed' | 'elsewhere' | 'refused' | 'done';
  readonly queues?: readonly PhoneQueue[];
  /** Names of the pauses that there are. */
  readonly pauses?: readonly string[];
  /** What the vendor lets the agent choose from when a call is over. */
  readonly dispositions?: readonly string[];
  /** Why nothing is heard of the vendor's API now; `none` once it is heard again. */
  readonly trouble?: 'none' | 'secret' | 'offline' | 'too-many' | 'unreachable' | 'agent-unknown';
}

export interface PhoneQueue {
  readonly id: string;
  readonly name: string;
  readonly direction: 'in' | 'out' | 'both';
  /** Whether the agent is signed in to it; left out where the vendor does not tell. */
  readonly isOn?: boolean;
}

/** A person, and what is worked on for them, as another system is to know them. */
export interface Contact {
  readonly user: number;
  readonly name: string;
  readonly email?: string;
  /** As stored. */
  readonly phones: readonly string[];
  readonly ticket?: number;
  /** The user's own fields that hold a text or number, under their keys. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** What a phone may be asked besides dialling. */
export type PhoneCommand =
  | { readonly do: 'dispose'; readonly channel: Channel; readonly id: string; readonly code: string }
  | {
      readonly do: 'call-back';
      readonly id: string;
      readonly number: string;
      /** Ms since the epoch. */
      readonly at: number;
      /** By this agent, not by anybody. */
      readonly isOwn: boolean;
    }
  /** The call's ticket, for whoever gets the call next or looks it up there. */
  | { readonly do: 'link-record'; readonly channel: Channel; readonly id: string; readonly ticket: number }
  | { readonly do: 'set-queue'; readonly queue: string; readonly isOn: boolean }
  | { readonly do: 'sign-in-here' }
  | { readonly do: 'send-contact'; readonly contact: Contact };

/** `unknown`: no answer in time, it may have been done. */
export type CommandOutcome =
  | { readonly kind: 'done' | 'unknown' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly words?: string };

/** Why a dial was refused, as far as it is understood; the sentence with the way out lives in `translations/`. */
export type RefusalCode =
  | 'agent-unavailable'
  | 'agent-unknown'
  | 'agent-not-allowed'
  | 'agent-not-signed-in'
  | 'agent-on-break'
  | 'agent-no-answer'
  | 'customer-no-answer'
  | 'channel-unavailable'
  | 'number'
  | 'contact'
  | 'secret'
  | 'address'
  | 'too-many'
  | 'offline'
  | 'other';
