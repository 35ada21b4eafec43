import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One origin of the workbench. */
export interface HttpOrigin {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers a request. A `Response.error()` breaks the connection, so that the browser sees no answer at all. */
export type Answerer = (request: Request) => Promise<Response>;

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
};

const asRequest = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const body = await bodyOf(incoming);
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
    method: incoming.method ?? 'GET',
    headers,
    signal: gone.signal,
    ...(body?.length ? { body: new Uint8Array(body) } : {}),
  });
};

const write = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, response.statusText || undefined, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  outgoing.on('close', () => void reader?.cancel().catch(() => {}));
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) outgoing.write(part.value);
  outgoing.end();
};

const respond = async (answer: Answerer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  // Chromium sends any request once more by itself where a connection breaks that it had used before: a lost answer would not be lost.
  outgoing.shouldKeepAlive = false;
  try {
    await write(await answer(await asRequest(incoming, outgoing)), outgoing);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
    else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(`The workbench failed: ${reason}`);
  }
};

/** Listens on this machine only. Port 0 takes any that is free; a taken one rejects. */
export const openOrigin = async (port: number, answer: Answerer): Promise<HttpOrigin> => {
  const server = createServer((incoming, outgoing) => void respond(answer, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
