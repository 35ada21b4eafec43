import type { PhoneState } from '../../core/phone.ts';
import { Failure } from '../../core/failure.ts';
import type { VendorHttp, VendorRequest } from '../../core/ports.ts';
import { readEnvelope, type Envelope } from './envelope.ts';

/** What came of a request. `lost`: sent, and nobody knows whether it was done. */
export type Reply =
  | { readonly kind: 'answered'; readonly envelope: Envelope }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly envelope: Envelope | undefined;
      /** Ms. */
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'lost' | 'offline' | 'unreadable' };

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Behind the base URL, e.g. `/activities.json?take=1`. */
  readonly path: string;
  readonly json?: unknown;
}

/** The REST API: one request each time, with the installation's token, which Zendesk's proxy fills in. */
export type Connection = (ask: Ask) => Promise<Reply>;

const timeout = 20_000;

export const createConnection =
  (http: VendorHttp, apiUrl: string): Connection =>
  async ({ method, path, json }) => {
    const request: VendorRequest = {
      method,
      url: `${apiUrl}${path}`,
      headers: { 'X-AUTH-TOKEN': '{{setting.api_secret}}' },
      ...(json !== undefined && { json }),
      timeout,
    };
    try {
      const { status, text, retryAfter } = await http.send(request);
      const envelope = readEnvelope(text);
      // A result may come beside an error: what was asked has been done then.
      const isDone = envelope !== undefined && (envelope.complaints.length === 0 || envelope.result !== undefined);
      if (status >= 200 && status < 300 && isDone) return { kind: 'answered', envelope };
      if (status >= 500) return { kind: 'lost' };
      if (status < 300 && envelope === undefined) return { kind: 'unreadable' };
      return { kind: 'refused', status, envelope, retryAfter };
    } catch (error) {
      return { kind: error instanceof Failure && error.code === 'offline' ? 'offline' : 'lost' };
    }
  };

/** Why the API cannot be heard now; `undefined` where only this one question was refused. */
export function troubleOf(reply: Reply): PhoneState['trouble'] | undefined {
  if (reply.kind === 'answered') return 'none';
  if (reply.kind === 'offline') return 'offline';
  if (reply.kind !== 'refused') return 'unreachable';
  if (reply.status === 401) return 'secret';
  return reply.status === 429 ? 'too-many' : undefined;
}
