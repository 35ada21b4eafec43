import * as v from 'valibot';
import type { Ccaip } from '../../../../src/workbench/adapters/ccaip/ccaip.ts';
import { pageEventSchema, type PageEvent } from '../../../../src/workbench/adapters/ccaip/page-events.ts';

const vendor = 'http://127.0.0.1:4602';

let pages = 0;

/** An agent page without a browser: hears its stream, posts what it is told to, acknowledges, remembers its agent. */
export class FakePage {
  readonly posted: unknown[] = [];
  newest: PageEvent | undefined;
  readonly #ccaip: Ccaip;
  #agent: string | undefined;
  readonly #isDeaf: boolean;
  readonly #type: 'call' | 'chat';
  #loads = 0;
  readonly #number = (pages += 1);
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(
    ccaip: Ccaip,
    options: { readonly agent?: string; readonly isDeaf?: boolean; readonly type?: 'call' | 'chat' } = {},
  ) {
    this.#ccaip = ccaip;
    this.#agent = options.agent;
    this.#isDeaf = options.isDeaf ?? false;
    this.#type = options.type ?? 'call';
  }

  /** The messages that were JSON strings, read. */
  get messages(): readonly unknown[] {
    return this.posted.map((message): unknown => (typeof message === 'string' ? JSON.parse(message) : message));
  }

  get types(): readonly string[] {
    const typed = v.object({ type: v.string() });
    return this.messages.map((message) => v.parse(typed, message).type);
  }

  async load(): Promise<this> {
    this.#loads += 1;
    const query = new URLSearchParams({ page: this.#id, type: this.#type, agent: this.#agent ?? '', loaded: '1' });
    const response = await this.#ccaip.handle(new Request(`${vendor}/control/events?${query.toString()}`));
    const reader = response?.body?.getReader();
    if (reader) void this.#read(reader);
    this.#reader = reader;
    return this;
  }

  async close(): Promise<void> {
    await this.#reader?.cancel();
  }

  get #id(): string {
    return `page-${this.#number}-${this.#loads}`;
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const text = new TextDecoder();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const line of text.decode(piece.value).split('\n'))
        if (line.startsWith('data: ')) await this.#hear(line.slice(6));
    }
  }

  async #hear(line: string): Promise<void> {
    const event = v.parse(pageEventSchema, JSON.parse(line));
    this.newest = event;
    if (!event.order || this.#isDeaf) return;
    const id = this.#id;
    const posted: unknown[] = [];
    for (const act of event.order.acts) {
      if (act.kind === 'remember') this.#agent = act.email ?? undefined;
      if (act.kind === 'post' && !event.isSilent) posted.push(act.message);
    }
    this.posted.push(...posted);
    await post(this.#ccaip, '/control/acks', { page: id, order: event.order.id, posted });
    if (event.order.acts.some(({ kind }) => kind === 'reload')) await this.load();
  }
}

/** A request as a page or the workbench would send it. */
export const post = async (ccaip: Ccaip, path: string, body: unknown): Promise<Response> => {
  const request = new Request(`${vendor}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await ccaip.handle(request)) ?? new Response(undefined, { status: 404 });
};
