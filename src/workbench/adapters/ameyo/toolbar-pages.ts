import * as v from 'valibot';
import type { TenantSettings } from './tenant-settings.ts';
import { Toolbar } from './toolbar.ts';

export interface PostedByToolbar {
  readonly page: string;
  readonly message: unknown;
}

interface OpenPage {
  readonly toolbar: Toolbar;
  readonly send: (event: unknown) => void;
  readonly close: () => void;
}

/** How long a toolbar may take to open, ms. */
const patience = 5_000;
const step = 100;

const heardSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** The toolbars that are open, each at the end of an event stream: what they say is posted by their pages. */
export function createToolbarPages(settings: () => TenantSettings) {
  const open = new Map<string, OpenPage>();
  const listeners = new Set<(posted: PostedByToolbar) => void>();
  const newest = (): Toolbar | undefined => [...open.values()].at(-1)?.toolbar;

  const wait = async (until: () => boolean, longest: number): Promise<void> => {
    for (let waited = 0; waited < longest && !until(); waited += step)
      await new Promise((resolve) => setTimeout(resolve, step));
  };

  const add = (page: string, controller: ReadableStreamDefaultController<Uint8Array>): OpenPage => {
    const encoder = new TextEncoder();
    const send = (event: unknown): void => {
      try {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      } catch {
        open.delete(page);
      }
    };
    const toolbar = new Toolbar(settings, (message) => {
      send({ post: message });
      for (const listener of listeners) listener({ page, message });
    });
    const close = (): void => {
      if (open.get(page)?.toolbar === toolbar) open.delete(page);
    };
    const one = { toolbar, send, close };
    open.set(page, one);
    return one;
  };

  const refresh = (): void => {
    for (const { toolbar, send } of open.values()) send({ state: toolbar.state });
  };

  return {
    newest,
    refresh,
    /** The named page's, else the one that was opened last; waits a little for one. */
    toolbar: async (page: string | undefined, longest = patience): Promise<Toolbar | undefined> => {
      const found = (): Toolbar | undefined => (page === undefined ? newest() : open.get(page)?.toolbar);
      await wait(() => found() !== undefined, longest);
      return found();
    },
    /** Loads its page anew, as after an update or a lost connection. */
    reload: (toolbar: Toolbar): void => {
      for (const one of open.values()) if (one.toolbar === toolbar) one.send({ reload: true });
    },
    open: (request: Request, query: URLSearchParams): Response => {
      const page = query.get('page') ?? 'page';
      let one: OpenPage | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          one = add(page, controller);
          one.toolbar.load(query.get('isSignedIn') === 'true');
          refresh();
        },
        cancel: () => one?.close(),
      });
      request.signal.addEventListener('abort', () => one?.close());
      return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
    },
    hear: (page: string, message: unknown): void => {
      const read = v.safeParse(heardSchema, message);
      if (read.success) open.get(page)?.toolbar.hear(read.output);
      refresh();
    },
    onPosted: (listener: (posted: PostedByToolbar) => void): void => {
      listeners.add(listener);
    },
  };
}
