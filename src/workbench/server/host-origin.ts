import * as v from 'valibot';
import { answerDesk } from './desk.ts';
import { jsonBody, jsonResponse } from './json-response.ts';
import { panelOf } from './panel-of.ts';
import { answerProxy } from './proxy.ts';
import { answerReplay } from './replay-route.ts';
import { stageOf } from './stage-of.ts';
import { fileResponse } from './static-files.ts';
import { answerVendorPanel } from './vendor-route.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

type Route = (world: WorkbenchWorld, request: Request, url: URL) => Promise<Response> | Response;

const settingsSchema = v.record(v.string(), v.unknown());
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const done = (): Response => new Response(null, { status: 204 });
const unreadable = (what: string): Response => jsonResponse({ error: `${what} cannot be read` }, 400);

const changeSettings: Route = async ({ installation, stream }, request) => {
  const read = v.safeParse(settingsSchema, await jsonBody(request));
  if (!read.success) return unreadable('The settings');
  installation.set(read.output);
  stream.tell({ kind: 'settings' });
  return done();
};

const changeFaults: Route = async ({ zendesk, stream }, request) => {
  if (!zendesk.faults.apply(await jsonBody(request))) return unreadable('The faults');
  stream.tell({ kind: 'faults' });
  return done();
};

const reset: Route = ({ zendesk, simulators, installation, traffic, stream }) => {
  for (const part of [zendesk, ...Object.values(simulators), installation]) part.reset();
  traffic.clear();
  stream.tell({ kind: 'reset' });
  return done();
};

const playScenario: Route = async (world, _request, url) => {
  const { scenarios, stream } = world;
  const scenario = scenarios.find(({ id }) => `/workbench/scenarios/${id}` === url.pathname);
  if (!scenario) return jsonResponse({ error: 'No such scenario' }, 404);
  try {
    await scenario.run(stageOf(world, url.searchParams.get('agent') ?? undefined));
  } catch (error) {
    return jsonResponse({ error: reasonOf(error) }, 409);
  } finally {
    stream.tell({ kind: 'changed' });
    stream.tell({ kind: 'vendor' });
  }
  return done();
};

const proxy: Route = async ({ zendesk, installation, traffic }, request) => {
  if (zendesk.faults.offline) return Response.error();
  const began = Date.now();
  const from = request.headers.get('x-workbench-from') ?? 'page';
  const { title, answer } = await answerProxy(request, installation);
  traffic.add({ kind: 'proxy', from, title, status: answer.status, ms: Date.now() - began });
  return jsonResponse(answer);
};

const restApi: Route = async ({ zendesk, traffic, stream }, request, url) => {
  const began = Date.now();
  const from = request.headers.get('x-workbench-from') ?? 'page';
  const sent = request.method === 'GET' ? undefined : await jsonBody(request.clone());
  const answer =
    (await zendesk.handle(request)) ?? jsonResponse({ error: 'InvalidEndpoint', description: 'Not found' }, 404);
  const title = `${request.method} ${url.pathname}${url.search}`;
  traffic.add({
    kind: 'zendesk',
    from,
    title,
    status: answer.status,
    ms: Date.now() - began,
    ...(sent === undefined ? {} : { detail: sent }),
  });
  if (request.method !== 'GET') stream.tell({ kind: 'changed' });
  return answer;
};

const routeOf = (method: string, pathname: string): Route | undefined => {
  if (pathname.startsWith('/api/v2/')) return restApi;
  if (pathname.startsWith('/workbench/desk/')) return ({ zendesk }, _request, url) => answerDesk(zendesk.db, url);
  const isWrite = method === 'POST' || method === 'PUT';
  if (isWrite && pathname.startsWith('/workbench/scenarios/')) return playScenario;
  const routes: Readonly<Record<string, Route>> = {
    'GET /workbench/panel': async (world) => jsonResponse(await panelOf(world)),
    'GET /workbench/stream': ({ stream }, request) => stream.open(request),
    'PUT /workbench/settings': changeSettings,
    'PUT /workbench/faults': changeFaults,
    'POST /workbench/reset': reset,
    'POST /workbench/vendor': answerVendorPanel,
    'POST /workbench/replay': answerReplay,
    'POST /workbench/proxy': proxy,
  };
  return routes[`${method} ${pathname}`];
};

const page = async (hostPage: string, pathname: string): Promise<Response> => {
  const file = pathname.startsWith('/host/') ? await fileResponse(hostPage, pathname.slice('/host'.length)) : undefined;
  if (file) return file;
  // A deep link may hold a call's id, and that a dot.
  const isPage = pathname.startsWith('/agent/') || (!pathname.includes('.') && !pathname.startsWith('/workbench/'));
  const index = isPage ? await fileResponse(hostPage, '/index.html') : undefined;
  return (
    index ??
    new Response(isPage ? 'The host page is not built yet; npm start builds it.' : 'Not found', { status: 404 })
  );
};

/** Other pages in the same browser may not steer the workbench, nor use its proxy. */
const isForeign = (request: Request, url: URL): boolean => {
  const origin = request.headers.get('origin');
  const isLocal = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return !isLocal || (request.method !== 'GET' && origin !== null && origin !== url.origin);
};

/** Plays Zendesk: the REST API, the proxy, and one page for every address of the agent workspace. */
export const answerHost = async (world: WorkbenchWorld, request: Request): Promise<Response> => {
  const url = new URL(request.url);
  if (isForeign(request, url)) return new Response('Forbidden', { status: 403 });
  const answer = await (routeOf(request.method, url.pathname)?.(world, request, url) ??
    page(world.hostPage, url.pathname));
  if (request.method !== 'GET') world.kept.changed();
  return answer;
};
