/** Zendesk Support's places for apps that the workbench plays. */
export type AppLocation =
  | 'background'
  | 'top_bar'
  | 'nav_bar'
  | 'ticket_sidebar'
  | 'new_ticket_sidebar'
  | 'user_sidebar'
  | 'organization_sidebar'
  | 'modal';

/** What an app learns about an instance of itself. Source: ZAF `client.context()`. */
export interface InstanceContext {
  readonly instanceGuid: string;
  readonly product: 'support';
  readonly host: 'zendesk';
  readonly account: { readonly subdomain: string };
  readonly location: AppLocation;
  readonly ticketId?: number;
  readonly userId?: number;
  readonly organizationId?: number;
}

/** The part of a frame's window that the host needs. */
export interface FrameWindow {
  postMessage(message: unknown, targetOrigin: string): void;
}

/** One place where the app is or may be mounted. `frame` is absent until its iframe exists. */
export interface Instance {
  readonly guid: string;
  readonly location: AppLocation;
  readonly context: InstanceContext;
  /** The page's address without what the host adds to it. */
  readonly url: string;
  readonly frame?: { readonly window: FrameWindow; readonly origin: string };
  readonly isRegistered: boolean;
}
