import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { DialAnswer, TenantSettings } from './tenant-settings.ts';
import type { Toolbar } from './toolbar.ts';

export interface DialCommandParts {
  readonly settings: TenantSettings;
  /** The toolbar of the agent, where one is open. */
  readonly toolbar: Toolbar | undefined;
  wait(ms: number): Promise<void>;
}

const dataSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    userId: v.string(),
    campaignId: v.string(),
    phone: v.string(),
    additionalParams: v.optional(v.record(v.string(), v.unknown()), {}),
  }),
);
type DialData = v.InferOutput<typeof dataSchema>;

const text = (body: string, status = 200, type = 'application/json'): Response =>
  new Response(body, { status, headers: { 'content-type': type } });
const error = (reason: string): Response => text(JSON.stringify({ status: 'error', reason, details: reason }));

/** An answer as it was taken from the document, its placeholders filled in. */
async function bodyOf(name: DialAnswer, form: TenantSettings['dialForm'], data: DialData): Promise<string> {
  const body = await readFile(new URL(`bodies/${name}.${form}.txt`, import.meta.url), 'utf8');
  return body
    .replaceAll('<Campaign_Id>', data.campaignId)
    .replaceAll('<Phone_Number_of_Customer>', data.phone)
    .replaceAll('<Nodeflow_Id>', '77')
    .replaceAll('<MetaData_Id>', '1234');
}

/** The documents name the command twice, its address in two forms, and the method now this way, now that. */
async function dataOf(request: Request, url: URL): Promise<DialData | undefined> {
  const named = url.searchParams.get('command') ?? /command=(\w+)/.exec(url.pathname)?.[1];
  if (named !== 'clickToDialWithToken' && named !== 'clickToCallWithToken') return undefined;
  const form = request.method === 'POST' ? new URLSearchParams(await request.text()) : new URLSearchParams();
  const read = v.safeParse(dataSchema, form.get('data') ?? url.searchParams.get('data'));
  return read.success ? read.output : undefined;
}

function answerFor({ settings, toolbar }: DialCommandParts): DialAnswer | 'html' | 'lost' {
  if (settings.dialAnswer !== 'as-it-is') return settings.dialAnswer;
  const presence = toolbar?.state.presence ?? 'offline';
  if (presence === 'offline') return 'agent-not-signed-in';
  if (presence === 'break') return 'agent-on-break';
  return presence === 'ready' ? 'connected' : 'channel-unavailable';
}

/** `/ameyowebaccess/command`: the answer is the outcome of the call's set-up, so it takes its time. */
export async function answerDialCommand(parts: DialCommandParts, request: Request, url: URL): Promise<Response> {
  const data = await dataOf(request, url);
  if (!data) return error('Invalid command');
  if (request.headers.get('hash-key') !== parts.settings.hashKey) return error('Invalid Hash-key');
  if (request.headers.get('policy-name') !== 'token-based-authorization-policy') return error('Invalid Policy-name');
  const answer = answerFor(parts);
  await parts.wait(parts.settings.dialDelay);
  if (answer === 'lost') return Response.error();
  if (answer === 'html') return text('<html><body><h1>502 Bad Gateway</h1></body></html>', 502, 'text/html');
  if (answer === 'connected')
    parts.toolbar?.call({
      phone: data.phone,
      callType: 'click.to.call.dial',
      params: data.additionalParams,
      asObject: false,
    });
  return text(await bodyOf(answer, parts.settings.dialForm, data));
}
