import { isFact } from '../core/journal/fact-kinds.ts';
import type { LinkOffer } from '../core/deep-links/deep-link-offers.ts';
import type { Fact, SessionId } from '../core/facts.ts';
import type { PhoneCommand } from '../core/phone.ts';
import type { Screen } from '../core/ports.ts';
import type { RecordRef } from '../core/records.ts';
import type { DeskView, DialContext } from '../core/showing/view.ts';

/** What a command asks the phone to do. */
export type Command =
  | { readonly do: 'dial'; readonly number: string; readonly context: DialContext }
  | { readonly do: 'ask'; readonly command: PhoneCommand };

/** Names a browser tab for as long as its Zendesk is loaded. */
export type TabName = string;

/** What the phone asks the tab to show that the agent uses. */
export type Showing =
  | { readonly do: 'open'; readonly record: RecordRef }
  | { readonly do: 'show-phone' }
  | { readonly do: 'notify'; readonly text: string; readonly kind: Parameters<Screen['notify']>[1] };

/**
 * What frames say to each other. Commands carry an id and are void after `expires` (ms since the epoch): one that nobody
 * took is not done later, when nobody expects it any more.
 */
export type BusMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'desk'; readonly view: DeskView }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'writing' }
  | { readonly kind: 'command'; readonly id: string; readonly expires: number; readonly command: Command }
  | { readonly kind: 'taken'; readonly id: string; readonly isDone: boolean }
  /** A deep link was opened; the phone says at once whether it names a session, and again if one begins later. */
  | { readonly kind: 'link'; readonly id: string; readonly expires: number; readonly offer: LinkOffer }
  | { readonly kind: 'linked'; readonly id: string; readonly session?: SessionId; readonly isWriting: boolean }
  /** Whoever holds the phone answers a ping with a pong, unless its tab is frozen. */
  | { readonly kind: 'ping' | 'pong' }
  /** A tab that was robbed of the phone has taken the vendor's page away. */
  | { readonly kind: 'left' }
  | { readonly kind: 'used'; readonly tab: TabName }
  /** For the one top bar of the named tab. */
  | {
      readonly kind: 'show';
      readonly id: string;
      readonly expires: number;
      readonly tab: TabName;
      readonly what: Showing;
    };

/** Frames of another version may be open in another tab: they are not understood. */
const version = 1;

export const sealed = (message: BusMessage): unknown => ({ ringside: version, message });

/** Reads what came over the bus; `undefined` where it is not of this version. */
export function unsealed(value: unknown): BusMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ringside, message } = value as { readonly ringside?: unknown; readonly message?: unknown };
  if (ringside !== version || typeof message !== 'object' || message === null) return undefined;
  // The same build wrote it: same origin, same version.
  const read = message as BusMessage;
  return read.kind === 'facts' ? { kind: 'facts', facts: read.facts.filter(isFact) } : read;
}
