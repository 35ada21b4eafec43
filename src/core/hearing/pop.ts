import type { Signal } from '../signal.ts';
import type { RecordRef } from '../records.ts';
import { cut } from './well-formed.ts';

/** What a record URL of the vendor asks for. */
export type PopTarget =
  /** A page of this account: shown without asking Zendesk anything. */
  | { readonly kind: 'record'; readonly record: RecordRef; readonly callId?: string }
  /** The lookup URL that admins paste into the vendor's portal: says who is calling. */
  | {
      readonly kind: 'lookup';
      readonly signals: readonly Signal[];
      readonly callId: string | undefined;
      /** The number on our side, as it came. */
      readonly line: string | undefined;
    }
  /** A page elsewhere, trusted by the admin: offered, never opened by itself. */
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'nothing' };

const nothing: PopTarget = { kind: 'nothing' };

// No URL class here on purpose: the core knows no DOM. `https://host[:443]/path?query#hash`, nothing else.
const shape = /^https:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::443)?(\/[^?#\s]*)?(?:\?([^#\s]*))?(#\S*)?$/i;

/** Reads a record URL. `host` is this account's own, `acme.zendesk.com`; `trustedHosts` come from the rules. */
export function readPop(url: string, host: string, trustedHosts: readonly string[]): PopTarget {
  // eslint-disable-next-line no-control-regex -- browsers drop these inside URLs, so they hide what a URL is
  if (url.length > 2000 || /[\u0000-\u001F\u007F\\]/.test(url.trim())) return nothing;
  const found = shape.exec(withoutSpaces(url.trim()));
  if (!found) return nothing;
  const [, at = '', path = '/', query = '', hash = ''] = found;
  if (at.toLowerCase() !== host.toLowerCase())
    return trustedHosts.includes(at.toLowerCase()) ? { kind: 'link', url: url.trim() } : nothing;
  const record = readPath(path) ?? (hash.startsWith('#/') ? readPath(hash.slice(1).replace(/[?#].*$/, '')) : undefined);
  if (!record) return readQuery(query);
  const callId = callIdIn(valuesIn(query));
  return { kind: 'record', record, ...(callId !== undefined && { callId }) };
}

/** Vendors may fill names into a query as they are: `menu_path=Order info`. Elsewhere a space makes it no URL. */
function withoutSpaces(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query) + url.slice(query).replaceAll(' ', '%20');
}

const pages: readonly (readonly [RegExp, RecordRef['kind']])[] = [
  [/^(?:\/agent)?\/tickets\/(\d{1,16})(?:\/.*)?$/, 'ticket'],
  [/^(?:\/agent)?\/users\/(\d{1,16})(?:\/.*)?$/, 'user'],
  [/^(?:\/agent)?\/organizations\/(\d{1,16})(?:\/.*)?$/, 'organization'],
];

function readPath(path: string): RecordRef | undefined {
  // Browsers walk these: `/agent/tickets/1/../2` is ticket 2, and nobody writes that but to deceive.
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return undefined;
  for (const [pattern, kind] of pages) {
    const id = Number(pattern.exec(path)?.[1]);
    if (Number.isSafeInteger(id) && id > 0) return { kind, id };
  }
  return undefined;
}

/** Under which names a lookup URL may tell the number on our side; Google documents none. */
const lineNames = ['line', 'support_phone_number', 'outbound_number', 'dnis'];

function readQuery(query: string): PopTarget {
  const values = valuesIn(query);
  const signals = [...values].flatMap(([name, value]) => signalOf(name, value));
  if (signals.length === 0) return nothing;
  const line = lineNames.map((name) => values.get(name)).find((value) => value !== undefined && value !== '');
  return { kind: 'lookup', signals, callId: callIdIn(values), line };
}

const valuesIn = (query: string): ReadonlyMap<string, string> =>
  new Map(query.split('&').flatMap((pair) => readPair(pair)));

const callIdIn = (values: ReadonlyMap<string, string>): string | undefined =>
  // The id becomes part of keys and of a header.
  [values.get('call_id'), values.get('callid')].find((id) => id !== undefined && /^[\w.:~+-]{1,100}$/.test(id));

function readPair(pair: string): readonly (readonly [string, string])[] {
  const equals = pair.indexOf('=');
  if (equals < 1) return [];
  const name = decoded(pair.slice(0, equals))?.toLowerCase();
  const value = decoded(pair.slice(equals + 1));
  return name === undefined || value === undefined ? [] : [[name, cut(value.trim(), 200)]];
}

/** Undoes percent encoding; a `+` stays one, because it begins phone numbers. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function signalOf(name: string, value: string): readonly Signal[] {
  const from = 'pop';
  if (name === 'ani' || name === 'phone') return [{ from, kind: 'phone', value }];
  if (value === '') return [];
  if (name === 'cuid' || name === 'external_id') return [{ from, kind: 'external-id', value }];
  if (name === 'email') return [{ from, kind: 'email', value }];
  const id = /^\d{1,16}$/.test(value) ? Number(value) : 0;
  if (id === 0 || !Number.isSafeInteger(id)) return [];
  if (name === 'ticket_id') return [{ from, kind: 'ticket', value: id }];
  if (name === 'user_id' || name === 'account_id') return [{ from, kind: 'user', value: id }];
  return [];
}
