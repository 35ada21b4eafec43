import * as v from 'valibot';
import type { Command } from '../commands.ts';

const eventSchema = v.object({
  post: v.optional(v.unknown()),
  reload: v.optional(v.boolean(), false),
  state: v.optional(
    v.object({ isSignedIn: v.boolean(), presence: v.string(), calls: v.number(), dialBox: v.string() }),
  ),
});
export type ShownState = NonNullable<v.InferOutput<typeof eventSchema>['state']>;

export interface ToolbarLink {
  onState(listener: (state: ShownState) => void): void;
  /** Resolves with a sentence where it could not be done. */
  command(command: Command): Promise<string | undefined>;
}

const answerSchema = v.object({ message: v.string() });
const memory = 'ameyo-signed-in';

const remembers = (): boolean => {
  try {
    return localStorage.getItem(memory) === 'true';
  } catch {
    return false;
  }
};
const remember = (isSignedIn: boolean): void => {
  try {
    localStorage.setItem(memory, String(isSignedIn));
  } catch {
    // Denied: the agent signs in again after each reload.
  }
};

/** Posts what the tenant says to the page around, at the origin named in the address, and tells the tenant what comes back. */
export function connectToolbar(): ToolbarLink {
  const page = crypto.randomUUID();
  const host = new URLSearchParams(location.search).get('origin') ?? '*';
  const listeners: ((state: ShownState) => void)[] = [];
  const send = (path: string, body: object): Promise<Response> =>
    fetch(`/ameyo/${path}`, { method: 'POST', body: JSON.stringify({ page, ...body }) });

  const events = new EventSource(`/ameyo/events?page=${page}&isSignedIn=${remembers()}`);
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { post, reload, state } = v.parse(eventSchema, JSON.parse(data));
    if (post !== undefined) window.parent.postMessage(post, host);
    if (reload) location.reload();
    if (!state) return;
    remember(state.isSignedIn);
    for (const listener of listeners) listener(state);
  });
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === window.parent) void send('heard', { message: data });
  });
  return {
    onState: (listener) => listeners.push(listener),
    command: async (command) => {
      const response = await send('commands', { command }).catch(() => undefined);
      if (response?.ok === true) return undefined;
      const answer = v.safeParse(answerSchema, await response?.json().catch(() => undefined));
      return answer.success ? answer.output.message : 'The server does not answer.';
    },
  };
}
