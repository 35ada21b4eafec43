import { CannotBeDone } from './cannot-be-done.ts';
import type { Act, Acknowledgement, PageEvent } from './page-events.ts';

export interface OpenPage {
  readonly id: string;
  readonly type: 'call' | 'chat';
  /** E-mail of the agent who is signed in there. */
  readonly agent: string | undefined;
}

/** A message that a page posted to its parent. `at` in ms since the epoch. */
export interface Posted {
  readonly at: number;
  readonly page: string;
  readonly agent: string | undefined;
  readonly message: unknown;
}

interface Listening {
  page: OpenPage;
  readonly send: (event: string) => void;
  readonly close: () => void;
}

interface Waiting {
  readonly left: Set<string>;
  readonly done: Set<string>;
  readonly settle: () => void;
}

/** How long a page may take to open or to do what it was told, in ms. */
export const patience = 5000;
const heartbeat = 15_000;
const keptPosted = 1000;

export interface OpenPagesOptions {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** What a page is told of its agent's phone. */
  readonly describe: (agent: string | undefined) => Omit<PageEvent, 'order'>;
}

/** The agent pages that are open right now, each at the end of an event stream. */
export class OpenPages {
  readonly posted: Posted[] = [];
  readonly #options: OpenPagesOptions;
  readonly #listening = new Map<string, Listening>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #watchers = new Set<() => void>();
  readonly #postedListeners = new Set<(posted: Posted) => void>();
  #lastOrder = 0;

  constructor(options: OpenPagesOptions) {
    this.#options = options;
  }

  get list(): readonly OpenPage[] {
    return [...this.#listening.values()].map(({ page }) => page);
  }

  onPosted(listener: (posted: Posted) => void): () => void {
    this.#postedListeners.add(listener);
    return () => this.#postedListeners.delete(listener);
  }

  /** The event stream of a page that was just loaded or has come back. */
  open(page: OpenPage): Response {
    this.#listening.get(page.id)?.close();
    const text = new TextEncoder();
    let listening: Listening | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const write = (chunk: string) => controller.enqueue(text.encode(chunk));
        const beat = setInterval(() => write(': still here\n\n'), heartbeat);
        listening = {
          page,
          send: (event) => write(`data: ${event}\n\n`),
          close: () => this.#close(listening, beat, controller),
        };
        this.#listening.set(page.id, listening);
        write('retry: 300\n\n');
        this.#tell(listening);
      },
      cancel: () => listening?.close(),
    });
    this.#changed();
    return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
  }

  close(id: string): void {
    this.#listening.get(id)?.close();
  }

  closeAll(): void {
    for (const { close } of this.#listening.values()) close();
  }

  setAgent(id: string, agent: string | undefined): void {
    const listening = this.#listening.get(id);
    if (listening) listening.page = { ...listening.page, agent };
    this.#changed();
  }

  /** The pages of a type that `fits` lets through, at once or as soon as there are some; none when patience ends. */
  async waitFor(
    fits: (page: OpenPage) => boolean,
    type: OpenPage['type'] | 'any' = 'call',
  ): Promise<readonly OpenPage[]> {
    const fitting = () => this.list.filter((page) => (type === 'any' || page.type === type) && fits(page));
    if (fitting().length > 0) return fitting();
    await new Promise<void>((resolve) => {
      const look = () => fitting().length > 0 && end();
      const end = () => {
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      void this.#options.wait(patience).then(end);
    });
    return fitting();
  }

  /** Shows every page how its agent's phone stands now. */
  refresh(): void {
    for (const listening of this.#listening.values()) this.#tell(listening);
  }

  /** Resolves when a page has done it. Rejects with a sentence when none did in time. */
  async order(pages: readonly string[], acts: readonly Act[]): Promise<void> {
    const order = (this.#lastOrder += 1);
    const done = new Set<string>();
    const settled = new Promise<void>((settle) => this.#waiting.set(order, { left: new Set(pages), done, settle }));
    for (const page of pages) {
      const listening = this.#listening.get(page);
      if (listening) this.#tell(listening, { id: order, acts: [...acts] });
    }
    await Promise.race([settled, this.#options.wait(patience)]);
    this.#waiting.delete(order);
    if (done.size === 0) throw new CannotBeDone('The agent page did not do it within 5 s.');
  }

  acknowledge({ page, order, posted }: Acknowledgement): void {
    const agent = this.#listening.get(page)?.page.agent;
    for (const message of posted) this.#keep({ at: this.#options.now(), page, agent, message });
    this.#waiting.get(order)?.done.add(page);
    this.#leave(page, order);
  }

  #leave(page: string, order: number): void {
    const waiting = this.#waiting.get(order);
    waiting?.left.delete(page);
    if (waiting?.left.size === 0) waiting.settle();
  }

  #keep(posted: Posted): void {
    this.posted.push(posted);
    if (this.posted.length > keptPosted) this.posted.shift();
    for (const listener of this.#postedListeners) listener(posted);
  }

  #tell(listening: Listening, order?: NonNullable<PageEvent['order']>): void {
    const event: PageEvent = { ...this.#options.describe(listening.page.agent), ...(order ? { order } : {}) };
    listening.send(JSON.stringify(event));
  }

  #close(
    listening: Listening | undefined,
    beat: ReturnType<typeof setInterval>,
    controller: ReadableStreamDefaultController,
  ): void {
    clearInterval(beat);
    if (!listening || this.#listening.get(listening.page.id) !== listening) return;
    this.#listening.delete(listening.page.id);
    for (const order of this.#waiting.keys()) this.#leave(listening.page.id, order);
    try {
      controller.close();
    } catch {
      // The browser has closed it already.
    }
    this.#changed();
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
