import type { DeskUser } from '../../server/desk-schemas.ts';
import type { Panel } from '../../server/panel.ts';
import type { TrafficEntry } from '../../server/traffic.ts';
import type { User } from '../../zendesk/records.ts';
import type { Instance } from '../zaf/instance.ts';
import type { Route } from './route.ts';
import type { TicketDraft } from './ticket-draft.ts';

export type Scheme = 'light' | 'dark';

/** A tab of the top bar. Ticket tabs own an instance of the app, user tabs too. */
export interface Tab {
  /** `ticket 7`, `user 9`, `new-ticket`. */
  readonly key: string;
  readonly kind: 'ticket' | 'new-ticket' | 'user';
  /** 0 for a new ticket. */
  readonly id: number;
  readonly guid: string | undefined;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'notice' | 'alert' | 'error';
}

/** The pane of the top bar app. It is mounted once something asked for it, and stays. */
export interface PaneState {
  readonly isOpen: boolean;
  readonly isMounted: boolean;
  readonly width: number;
  readonly height: number;
}

/** Everything the host page shows. */
export interface DeskState {
  readonly panel: Panel;
  readonly agent: User;
  readonly agents: readonly User[];
  readonly scheme: Scheme;
  readonly route: Route;
  readonly tabs: readonly Tab[];
  readonly drafts: Readonly<Record<string, TicketDraft>>;
  readonly users: Readonly<Record<number, DeskUser>>;
  readonly instances: readonly Instance[];
  readonly pane: PaneState;
  readonly isNavBarMounted: boolean;
  /** Which symbol of its icon the app shows, by location. */
  readonly symbols: Readonly<Record<string, string>>;
  readonly toasts: readonly Toast[];
  readonly traffic: readonly TrafficEntry[];
  /** Counts what changed on the server: lists are read again. */
  readonly revision: number;
}
