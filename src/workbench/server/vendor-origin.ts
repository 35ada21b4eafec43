import type { Part } from '../parts.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const apis: readonly string[] = [
  '/apps/api/',
  '/ameyowebaccess/command',
  '/dacx/',
  '/api/v6/',
  '/a/v2',
  '/callback/',
  '/calls/list',
  '/minicrm/',
  '/sipstatus/',
];

const isApi = (pathname: string): boolean => apis.some((api) => pathname.startsWith(api));

/** The first vendor whose path it is; each has paths of its own. */
async function answerOf(vendors: readonly Part[], request: Request): Promise<Response> {
  for (const vendor of vendors) {
    const answer = await vendor.handle(request);
    if (answer) return answer;
  }
  return new Response('Not found', { status: 404 });
}

/** Plays the vendors: agent pages and APIs. Only calls of the APIs are listed as traffic. */
export const answerVendor = async (world: WorkbenchWorld, request: Request): Promise<Response> => {
  const { ccaip, ameyo, daktela, ringostat, traffic, kept } = world;
  const { pathname } = new URL(request.url);
  const began = Date.now();
  const answer = await answerOf([ccaip, ameyo, daktela, ringostat], request);
  if (isApi(pathname)) {
    const title = `${request.method} ${pathname}`;
    traffic.add({ kind: 'vendor', from: 'proxy', title, status: answer.status, ms: Date.now() - began });
  }
  if (request.method !== 'GET') kept.changed();
  return answer;
};
