import * as v from 'valibot';
import { CannotBeDone } from './cannot-be-done.ts';
import { commandSchema } from './commands.ts';
import type { OpenPage } from './open-pages.ts';
import { acknowledgementSchema } from './page-events.ts';
import { perform } from './perform.ts';
import type { RunningExchange } from './running-exchange.ts';
import { agentLogin } from './wire-messages.ts';

/** The host page steers from another origin. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH',
  'access-control-allow-headers': 'content-type',
};

const json = (status: number, body: unknown): Response => Response.json(body, { status, headers: cors });
const bodyOf = (request: Request): Promise<unknown> => request.json().catch(() => undefined);

/** A page was loaded, or its stream came back. Whom it remembers is signed in there, and nothing is replayed. */
const openPage = (exchange: RunningExchange, query: URLSearchParams): Response => {
  const id = query.get('page') ?? 'page';
  const type: OpenPage['type'] = query.get('type') === 'chat' ? 'chat' : 'call';
  const remembered = query.get('agent') ?? '';
  const phone = remembered === '' || exchange.settings.isSilent ? undefined : exchange.phone(remembered);
  if (phone && !phone.isSignedIn) exchange.keep({ ...phone, isSignedIn: true, status: 'available' });
  const response = exchange.pages.open({ id, type, agent: phone?.agent.email });
  if (phone && exchange.settings.announcesOnLoad && query.has('loaded')) {
    exchange.later(0, () => exchange.pages.order([id], [{ kind: 'post', message: agentLogin(phone.agent) }]));
  }
  return response;
};

const command = async (exchange: RunningExchange, request: Request): Promise<Response> => {
  const read = v.safeParse(commandSchema, await bodyOf(request));
  if (!read.success) return json(400, { message: `Not a command: ${read.issues[0].message}` });
  try {
    return json(200, await perform(exchange, read.output));
  } catch (error) {
    if (error instanceof CannotBeDone) return json(409, { message: error.message });
    throw error;
  }
};

const acknowledge = async (exchange: RunningExchange, request: Request): Promise<Response> => {
  const read = v.safeParse(acknowledgementSchema, await bodyOf(request));
  if (!read.success) return json(400, { message: 'Not an acknowledgement.' });
  exchange.pages.acknowledge(read.output);
  return json(200, {});
};

const configure = async (exchange: RunningExchange, request: Request): Promise<Response> => {
  try {
    exchange.configure(await bodyOf(request));
  } catch (error) {
    if (error instanceof v.ValiError) return json(400, { message: error.message });
    throw error;
  }
  return json(200, exchange.settings);
};

/** The workbench's own way to steer and watch the phone; nothing of it exists in the real one. */
export const answerControl = async (exchange: RunningExchange, request: Request, url: URL): Promise<Response> => {
  const { pages, phones, settings } = exchange;
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /control/events':
      return openPage(exchange, url.searchParams);
    case 'POST /control/acks':
      return acknowledge(exchange, request);
    case 'POST /control/closed':
      pages.close(url.searchParams.get('page') ?? '');
      return json(200, {});
    case 'POST /control/commands':
      return command(exchange, request);
    case 'GET /control/state':
      return json(200, { settings, phones, pages: pages.list, posted: pages.posted });
    case 'PATCH /control/settings':
      return configure(exchange, request);
    default:
      return request.method === 'OPTIONS'
        ? new Response(undefined, { status: 204, headers: cors })
        : json(404, { message: 'Not found' });
  }
};
