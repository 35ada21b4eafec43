import * as v from 'valibot';
import type { Command } from '../commands.ts';
import { pageEventSchema, type Act, type Acknowledgement, type PageEvent } from '../page-events.ts';
import { rememberAgent, rememberedAgent } from './remembered-agent.ts';

export interface PhoneLink {
  /** Calls back with the newest event at once, where there is one, and with each further one. */
  listen(onEvent: (event: PageEvent) => void): () => void;
  /** Resolves with a sentence where it could not be done. */
  command(command: Command): Promise<string | undefined>;
  /** Names this page towards the server. */
  readonly page: string;
}

/** Milliseconds. */
const reopenAfter = 500;
const answerSchema = v.object({ message: v.string() });

const send = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The real one's targetOrigin is not documented; whoever frames it hears it. */
const postToParent = (message: unknown): void => window.parent.postMessage(message, '*');

const perform = (acts: readonly Act[], isSilent: boolean): readonly unknown[] => {
  const posted: unknown[] = [];
  for (const act of acts) {
    if (act.kind === 'remember') rememberAgent(act.email);
    if (act.kind !== 'post' || isSilent) continue;
    postToParent(act.message);
    posted.push(act.message);
  }
  return posted;
};

const obey = async (page: string, { order, isSilent }: PageEvent, events: EventSource): Promise<void> => {
  if (!order) return;
  const posted = perform(order.acts, isSilent);
  const acknowledgement: Acknowledgement = { page, order: order.id, posted: [...posted] };
  await send('/control/acks', acknowledgement);
  if (!order.acts.some(({ kind }) => kind === 'reload')) return;
  events.close();
  location.reload();
};

/** Reads the stream for ever; a broken one is opened anew for whoever is signed in by then. */
const readEvents = (page: string, type: string, onEvent: (event: PageEvent) => void, loaded = true): void => {
  const query = new URLSearchParams({ page, type, agent: rememberedAgent() ?? '', ...(loaded ? { loaded: '1' } : {}) });
  const events = new EventSource(`/control/events?${query.toString()}`);
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = v.parse(pageEventSchema, JSON.parse(data));
    onEvent(event);
    void obey(page, event, events).catch(() => undefined);
  });
  events.addEventListener('error', () => {
    events.close();
    setTimeout(() => readEvents(page, type, onEvent, false), reopenAfter);
  });
};

/** Opens the page's line to the tenant's server and does what comes down. */
export const connectPhone = (type: 'call' | 'chat'): PhoneLink => {
  const page = crypto.randomUUID();
  const listeners = new Set<(event: PageEvent) => void>();
  let newest: PageEvent | undefined;
  readEvents(page, type, (event) => {
    newest = event;
    for (const listener of listeners) listener(event);
  });
  window.addEventListener('pagehide', () => navigator.sendBeacon(`/control/closed?page=${page}`));
  return {
    page,
    listen: (onEvent) => {
      listeners.add(onEvent);
      if (newest) onEvent(newest);
      return () => listeners.delete(onEvent);
    },
    command: async (command) => {
      const response = await send('/control/commands', command).catch(() => undefined);
      if (response?.ok === true) return undefined;
      const answer = v.safeParse(answerSchema, await response?.json().catch(() => undefined));
      return answer.success ? answer.output.message : 'The server does not answer.';
    },
  };
};
