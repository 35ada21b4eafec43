import type { WorkbenchWorld } from './workbench-world.ts';

const isApi = (pathname: string): boolean => pathname.startsWith('/apps/api/');

/** Plays the vendors: agent pages and APIs. Only calls of the APIs are listed as traffic. */
export const answerVendor = async ({ ccaip, traffic, kept }: WorkbenchWorld, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  const began = Date.now();
  const answer = (await ccaip.handle(request)) ?? new Response('Not found', { status: 404 });
  if (isApi(pathname)) {
    const title = `${request.method} ${pathname}`;
    traffic.add({ kind: 'vendor', from: 'proxy', title, status: answer.status, ms: Date.now() - began });
  }
  if (request.method !== 'GET') kept.changed();
  return answer;
};
