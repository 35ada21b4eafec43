import { createServer, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import type { Part } from '../../../../src/workbench/parts.ts';

export interface Served {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  stop(): Promise<void>;
}

type Answer = (request: Request) => Promise<Response | undefined>;

const requestFrom = async (message: IncomingMessage, origin: string): Promise<Request> => {
  const body = Buffer.concat(await Readable.from(message).toArray());
  const method = message.method ?? 'GET';
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  return new Request(new URL(message.url ?? '/', origin), { method, headers, ...(body.length > 0 ? { body } : {}) });
};

/** Serves an answering function on a free port; streams are passed on piece by piece. */
export const serve = async (answer: Answer, host = '127.0.0.1'): Promise<Served> => {
  const server = createServer((message, reply) => {
    const run = async () => {
      const response = await answer(await requestFrom(message, `http://${message.headers.host ?? host}`));
      if (response?.type === 'error') {
        reply.destroy();
        return;
      }
      reply.writeHead(response?.status ?? 404, Object.fromEntries(response?.headers ?? []));
      const reader = response?.body?.getReader();
      reply.on('close', () => void reader?.cancel().catch(() => undefined));
      for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
        reply.write(piece.value);
      reply.end();
    };
    run().catch(() => reply.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export const servePart = (part: Part): Promise<Served> => serve((request) => part.handle(request));
