import * as v from 'valibot';
import { dialCustomer, startCall } from './call-steps.ts';
import type { Exchange } from './exchange.ts';
import type { Phone, PhoneCall } from './phone.ts';

export interface AppsApiOptions {
  readonly exchange: Exchange;
  readonly wait: (ms: number) => Promise<void>;
  /** The number of a ticket's contact, where the CRM is known. */
  readonly contactOf: (ticketId: string) => string | undefined;
}

/** Unknown keys are tolerated, as the real one asks of its clients and does itself. */
const requestSchema = v.object({
  call_type: v.optional(v.string()),
  agent_email: v.optional(v.nullable(v.string())),
  end_user_number: v.optional(v.nullable(v.string())),
  outbound_number: v.optional(v.nullable(v.string())),
  ticket_id: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  lang: v.optional(v.nullable(v.string())),
});
type CallRequest = v.InferOutput<typeof requestSchema>;

type Judged = { readonly refusal: string } | { readonly phone: Phone; readonly number: string };

const json = (status: number, body: unknown): Response => Response.json(body, { status });
const refusal = (message: string): Response => json(400, { message });

const isWellFormed = (number: string): boolean =>
  /^\+?[\d\s().-]+$/.test(number) && /^\d{7,15}$/.test(number.replaceAll(/\D/g, ''));
const isFree = (phone: Phone): boolean =>
  phone.isSignedIn && phone.calls.length === 0 && (phone.status === 'available' || phone.status === 'wrap-up');

const judge = (options: AppsApiOptions, request: CallRequest): Judged => {
  const { call_type: type, agent_email: email, end_user_number: typed, ticket_id: ticket } = request;
  if (type !== 'Voice Outbound (API)') return { refusal: 'Invalid call type' };
  if (!email) return { refusal: 'Agent email required' };
  const phone = options.exchange.phone(email);
  if (!phone) return { refusal: 'Not a valid agent email' };
  const hasTicket = ticket !== undefined && ticket !== null && ticket !== '';
  if (!hasTicket && !typed) return { refusal: 'ticket_id or end_user_number required' };
  const number = (hasTicket ? options.contactOf(String(ticket)) : undefined) ?? typed;
  if (!number) return { refusal: 'Contact not found' };
  if (!isWellFormed(number)) return { refusal: 'end_user_number is not well-formed' };
  return isFree(phone) ? { phone, number } : { refusal: 'Agent is not available to take this call' };
};

const callObject = (call: PhoneCall, request: CallRequest, now: number): Readonly<Record<string, unknown>> => ({
  id: call.id,
  lang: request.lang ?? 'en',
  call_type: call.sessionType,
  status: 'assigned',
  created_at: new Date(now).toISOString(),
  assigned_at: new Date(now).toISOString(),
  connected_at: null,
  ends_at: null,
  outbound_number: request.outbound_number ?? '+13392195276',
  out_ticket_id: request.ticket_id === undefined || request.ticket_id === null ? null : String(request.ticket_id),
});

const answered = (exchange: Exchange, call: PhoneCall, request: CallRequest): Response => {
  const { answer } = exchange.settings.api;
  if (answer === 'lost') return Response.error();
  if (answer === 'text') return new Response('OK', { status: 201, headers: { 'content-type': 'text/plain' } });
  if (call.state === 'choosing') return json(answer === 'choose-200' ? 200 : 202, { message: 'accepted' });
  return json(201, callObject(call, request, exchange.now()));
};

const dial = (
  options: AppsApiOptions,
  request: CallRequest,
  { phone, number }: { phone: Phone; number: string },
): Response => {
  const { exchange } = options;
  const mustChoose = exchange.settings.api.answer.startsWith('choose') && !request.outbound_number;
  const call = startCall(exchange, phone, {
    state: mustChoose ? 'choosing' : 'dialling',
    number: `${number.startsWith('+') ? '+' : ''}${number.replaceAll(/\D/g, '')}`,
    sessionType: 'Voice Outbound (API)',
  });
  if (!mustChoose) dialCustomer(exchange, phone.agent.email, call.id);
  exchange.pages.refresh();
  return answered(exchange, call, request);
};

/** Answers that come before the request is looked at; `undefined` where none is set. */
const setAnswer = ({ settings }: Exchange, request: Request): Response | undefined => {
  const { answer, message } = settings.api;
  if (answer === 'not-found')
    return new Response('Not Found', { status: 404, headers: { 'content-type': 'text/plain' } });
  if (answer === 'unauthorized' || request.headers.get('authorization') !== settings.secret) {
    return json(401, { message: 'Unauthorized' });
  }
  if (answer === 'refuse') return refusal(message);
  if (answer !== 'html') return undefined;
  const page = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
  return new Response(page, { status: 502, headers: { 'content-type': 'text/html' } });
};

const createCall = async (options: AppsApiOptions, request: Request): Promise<Response> => {
  const body: unknown = await request.json().catch(() => undefined);
  const read = v.safeParse(requestSchema, body);
  if (!read.success) return refusal('Invalid call type');
  const judged = judge(options, read.output);
  return 'refusal' in judged ? refusal(judged.refusal) : dial(options, read.output, judged);
};

/** `POST /apps/api/v1/calls` and its siblings' 404. Rejects for nothing; `Response.error()` is an answer that got lost. */
export const answerAppsApi = async (options: AppsApiOptions, request: Request, path: string): Promise<Response> => {
  const set = setAnswer(options.exchange, request);
  const isCall = path === '/apps/api/v1/calls' && request.method === 'POST';
  const response = set ?? (isCall ? await createCall(options, request) : json(404, { message: 'Not found' }));
  if (options.exchange.settings.api.delay > 0) await options.wait(options.exchange.settings.api.delay);
  return response;
};
