import type { Signal } from '../signal.ts';
import { cut } from './well-formed.ts';

/** Where an event's own fields may tell who is calling: dotted paths into its data. */
export interface IdentityPaths {
  readonly phone: readonly string[];
  readonly email: readonly string[];
  readonly externalId: readonly string[];
  readonly ticketId: readonly string[];
}

export const defaultIdentityPaths: IdentityPaths = {
  phone: ['phone', 'ani', 'custom_sip_headers.X-Caller', 'session_variable.ani'],
  email: [],
  externalId: [],
  ticketId: ['ticket_id', 'session_variable.ticket_id'],
};

/** The signals in an event's data: for each kind the first path that holds a text or number. */
export function signalsIn(data: Readonly<Record<string, unknown>>, paths: IdentityPaths): readonly Signal[] {
  const from = 'event';
  const phone = firstText(data, paths.phone);
  const email = firstText(data, paths.email);
  const externalId = firstText(data, paths.externalId);
  const ticket = Number(firstText(data, paths.ticketId) ?? Number.NaN);
  return [
    ...(Number.isSafeInteger(ticket) && ticket > 0 ? [{ from, kind: 'ticket', value: ticket } as const] : []),
    ...(externalId ? [{ from, kind: 'external-id', value: externalId } as const] : []),
    ...(email ? [{ from, kind: 'email', value: email } as const] : []),
    ...(phone === undefined ? [] : [{ from, kind: 'phone', value: phone } as const]),
  ];
}

/** What stands at the first of the paths that has a text or number; an empty text counts, it is a hidden number. */
function firstText(data: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = at(data, path);
    if (typeof value === 'string') return cut(value.trim(), 200);
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

/** The value at a dotted path; keys may themselves hold dots (`X-Caller.id`), so the longest key that fits is taken first. */
export function at(data: unknown, path: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  if (Object.hasOwn(data, path)) return (data as Readonly<Record<string, unknown>>)[path];
  for (let cut = path.lastIndexOf('.'); cut > 0; cut = path.lastIndexOf('.', cut - 1)) {
    const head = path.slice(0, cut);
    if (Object.hasOwn(data, head)) return at((data as Readonly<Record<string, unknown>>)[head], path.slice(cut + 1));
  }
  return undefined;
}
