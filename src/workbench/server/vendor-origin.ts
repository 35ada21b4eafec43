import type { SimulatedVendor } from '../adapters/simulated-vendor.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

/** The first vendor whose path it is; each has paths of its own. */
async function answerOf(vendors: readonly SimulatedVendor[], request: Request): Promise<Response> {
  for (const { part } of vendors) {
    const answer = await part.handle(request);
    if (answer) return answer;
  }
  return new Response('Not found', { status: 404 });
}

/** Plays the vendors: agent pages and APIs. Only calls of the APIs are listed as traffic. */
export const answerVendor = async (world: WorkbenchWorld, request: Request): Promise<Response> => {
  const { traffic, stream, kept } = world;
  const vendors = Object.values(world.vendors);
  const runningNow = (): string => vendors.flatMap((vendor) => vendor.running()).join();
  const { pathname } = new URL(request.url);
  const [began, ranBefore] = [Date.now(), runningNow()];
  const answer = await answerOf(vendors, request);
  if (runningNow() !== ranBefore) stream.tell({ kind: 'vendor' });
  if (vendors.some(({ apis }) => apis.some((api) => pathname.startsWith(api)))) {
    const title = `${request.method} ${pathname}`;
    traffic.add({ kind: 'vendor', from: 'proxy', title, status: answer.status, ms: Date.now() - began });
  }
  if (request.method !== 'GET') kept.changed();
  return answer;
};
