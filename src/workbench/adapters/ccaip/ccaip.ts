import * as v from 'valibot';
import type { Origins, Part } from '../../parts.ts';
import { agentPageFile } from './agent-page-files.ts';
import { answerAppsApi } from './apps-api.ts';
import { commandSchema, type Command, type Done } from './commands.ts';
import { answerControl } from './control-routes.ts';
import type { OpenPage, Posted } from './open-pages.ts';
import { perform } from './perform.ts';
import type { Phone } from './phone.ts';
import { RunningExchange } from './running-exchange.ts';
import type { CcaipSettings, SettingsChange } from './simulator-settings.ts';

/** Steers the simulated phone and watches it. */
export interface CcaipControl {
  /** Resolves when an open agent page has done it; waits up to 5 s for one, then rejects with a sentence. */
  send(command: Command): Promise<Done>;
  /** What the pages posted to their parents, oldest first, the last 1000. */
  readonly posted: readonly Posted[];
  onPosted(listener: (posted: Posted) => void): () => void;
  /** An id that no other call gets, for messages posted by hand. */
  takeCallId(): number;
  readonly pages: readonly OpenPage[];
  readonly phones: readonly Phone[];
}

/** The simulated CCAIP tenant: agent page `/agent/`, Apps API `/apps/api/v1`, and `/control` of our own. */
export interface Ccaip extends Part {
  readonly control: CcaipControl;
  readonly settings: CcaipSettings;
  /** Changes some settings. Throws where a value has the wrong shape. */
  configure(change: SettingsChange): void;
}

export interface CcaipOptions {
  readonly origins: () => Origins;
  readonly now: () => number;
  /** Default: a real timer. */
  readonly wait?: (ms: number) => Promise<void>;
  /** The number of a Zendesk ticket's requester, for calls dialled by `ticket_id`. */
  readonly contactOf?: (ticketId: string) => string | undefined;
  /** The folder of the built agent page. Default `.workbench/ccaip`. */
  readonly pages?: string;
}

const realWait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export const createCcaip = (options: CcaipOptions): Ccaip => {
  const { now, wait = realWait, contactOf = () => undefined, pages: folder = '.workbench/ccaip' } = options;
  const exchange = new RunningExchange(now, wait);
  const control: CcaipControl = {
    send: async (command) => perform(exchange, v.parse(commandSchema, command)),
    onPosted: (listener) => exchange.pages.onPosted(listener),
    takeCallId: () => exchange.takeCallId(),
    get posted() {
      return exchange.pages.posted;
    },
    get pages() {
      return exchange.pages.list;
    },
    get phones() {
      return exchange.phones;
    },
  };
  const handle = async (request: Request): Promise<Response | undefined> => {
    const url = new URL(request.url);
    const path = url.pathname;
    if (path === '/agent') return Response.redirect(new URL(`/agent/${url.search}`, url).href, 302);
    if (path.startsWith('/agent/')) {
      return agentPageFile(folder, path.slice('/agent/'.length), exchange.settings.frameAncestors);
    }
    if (path.startsWith('/control/')) return answerControl(exchange, request, url);
    if (path.startsWith('/apps/api/')) return answerAppsApi({ exchange, wait, contactOf }, request, path);
    return undefined;
  };
  return {
    handle,
    control,
    get settings() {
      return exchange.settings;
    },
    configure: (change) => exchange.configure(change),
    snapshot: () => structuredClone(exchange.state),
    restore: (data) => exchange.replace(data),
    reset: () => exchange.reset(),
  };
};
