import * as v from 'valibot';
import { rowOf, type Call } from './calls.ts';
import { eve, james, type RingostatControl } from './control.ts';
import type { Project } from './project.ts';

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const employees = [james, eve];

/** `2026-11-20 17:04:11` by the project's clock, ms since the epoch. */
function momentOf(text: string | null, zone: number): number | undefined {
  const at = Date.parse(`${(text ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(at) ? undefined : at - zone * 60_000;
}

function listCalls({ calls, settings, now }: Project, url: URL): Response {
  const { zone, listsRunning, list, recordingAfter } = settings;
  const from = momentOf(url.searchParams.get('from'), zone) ?? now() - 24 * 3_600_000;
  const to = momentOf(url.searchParams.get('to'), zone) ?? now();
  const names = url.searchParams.get('fields')?.split(',');
  const rows = calls
    .filter(({ at, endedAt }) => at >= from && at <= to && (listsRunning || endedAt !== null))
    .map((call) => rowOf(call, { now: now(), zone, recordingAfter }))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names?.includes(name) ?? true)))
    .toReversed();
  return json(200, list === 'array' ? rows : { data: rows });
}

const speaks = ({ answeredAt, endedAt }: Call): boolean => answeredAt !== null && endedAt === null;

const speaking = ({ calls }: Project): Response =>
  json(200, [...new Set(calls.filter(speaks).flatMap(({ employee }) => employee?.login ?? []))]);

const callbackSchema = v.object({
  id: v.union([v.number(), v.string()]),
  method: v.literal('Api\\V2\\Callback.external'),
  params: v.object({ projectId: v.string(), caller: v.string(), callee: v.string(), manager_dst: v.picklist([0, 1]) }),
});

/** Somebody is called; the customer answers on their own, sooner or later. */
async function dialOut(project: Project, control: RingostatControl, customer: string, login: string): Promise<void> {
  const employee = employees.find((one) => one.login === login) ?? { fio: '', login };
  const id = control.send({ do: 'ring', customer, employee, type: 'callback' });
  const { answersAfter } = project.settings;
  if (answersAfter === null) return;
  await project.wait(answersAfter);
  control.send({ do: 'answer', id });
}

async function callback(project: Project, control: RingostatControl, request: Request): Promise<Response> {
  const read = v.safeParse(callbackSchema, await request.json().catch(() => undefined));
  const refused = (message: string): Response => json(200, { jsonrpc: '2.0', id: 1, error: { message } });
  if (!read.success) return refused('Invalid params');
  const { caller, callee } = read.output.params;
  if (project.settings.dialRefusal !== '') return refused(project.settings.dialRefusal);
  if (!/^\d{7,15}$/.test(caller)) return refused('Wrong number of the caller');
  void dialOut(project, control, caller, callee);
  return json(200, { jsonrpc: '2.0', id: read.output.id, result: true });
}

async function outwardCall(project: Project, control: RingostatControl, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const [extension, destination] = [form.get('extension') ?? '', form.get('destination') ?? ''];
  if (project.settings.dialRefusal !== '') return json(200, { error: project.settings.dialRefusal });
  if (extension === '' || !/^\d{7,15}$/.test(destination)) return json(400, { error: 'Wrong destination' });
  void dialOut(project, control, destination, extension);
  return json(200, { status: 'ok' });
}

const contactsSchema = v.object({
  contacts: v.array(v.looseObject({ projectId: v.number(), externalId: v.string() })),
});

async function syncContacts({ contacts }: Project, request: Request): Promise<Response> {
  const read = v.safeParse(contactsSchema, await request.json().catch(() => undefined));
  if (!read.success || request.headers.get('x-project-id') === null) return json(400, { message: 'Bad Request' });
  for (const contact of read.output.contacts) contacts.set(contact.externalId, contact);
  return json(200, { success: true });
}

/** The project's people, as `getProjectStaffListAndDirections` lists them. */
const staffList = (): Response =>
  json(200, {
    jsonrpc: '2.0',
    id: 1,
    result: employees.map(({ fio, login }, index) => ({
      id: index + 1,
      fio,
      extensionNumber: String(101 + index),
      departments: [],
      directions: { main: [{ direction: login, type: 'sip' }] },
      status: 'active',
    })),
  });

function setAnswer({ settings }: Project, request: Request): Response | undefined {
  switch (settings.answer) {
    case 'unauthorized':
      return json(401, { message: 'Unauthorized' });
    case 'forbidden':
      return json(403, { message: 'Forbidden' });
    case 'too-many':
      return json(429, { message: 'Too Many Requests' }, { 'retry-after': '90' });
    case 'broken':
      return json(500, { message: 'Internal Server Error' });
    case 'html':
      return new Response('<html><body>Maintenance</body></html>', { headers: { 'content-type': 'text/html' } });
    case 'normal':
    case 'lost':
      return request.headers.get('auth-key') === settings.secret ? undefined : json(401, { message: 'Unauthorized' });
  }
}

async function routed(project: Project, control: RingostatControl, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /calls/list':
      return listCalls(project, url);
    case 'GET /sipstatus/speaking':
      return speaking(project);
    case 'GET /sipstatus/online':
      return json(
        200,
        employees.map(({ login }) => login),
      );
    case 'POST /a/v2':
      return callback(project, control, request);
    case 'POST /api/json-rpc':
      return staffList();
    case 'POST /callback/outward_call':
      return outwardCall(project, control, request);
    case 'POST /minicrm/contacts/sync':
      return syncContacts(project, request);
    default:
      return undefined;
  }
}

const paths = /^\/(?:calls\/list|sipstatus\/\w+|a\/v2|api\/json-rpc|callback\/outward_call|minicrm\/contacts\/sync)$/;

/** Ringostat's REST API; `undefined` for paths that are not its own. */
export async function answerApi(
  project: Project,
  control: RingostatControl,
  request: Request,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!paths.test(pathname)) return undefined;
  const asked = `${request.method} ${pathname}`;
  project.asked.push(asked);
  const raw = project.answersOnce.take(asked);
  if (raw) return raw;
  const answer = setAnswer(project, request) ?? (await routed(project, control, request)) ?? json(404, {});
  return project.settings.answer === 'lost' ? Response.error() : answer;
}
