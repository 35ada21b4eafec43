import { fieldsIn, firstText, type Fields } from './fields.ts';
import { unfolded } from './unfolded.ts';

/** Parts that come as text of JSON, under names that rules may point into. */
const folded = ['customerInfo', 'externalData'] as const;
/** Whoever has these can dispose a call in the agent's name; no rule needs them. */
const secrets: ReadonlySet<string> = new Set(['sessionId', 'crmSessionId', 'userCrtObjectId', 'method']);
const mostFields = 200;

/**
 * What a call carries, as the rules' paths find it: `phone` is the number that may be shown, `ticket_id` one that was typed
 * in or belongs to the call already. `ticketIdNames`: under which names a call flow carries it.
 */
export function callData(params: Fields, ticketIdNames: readonly string[]): Fields {
  const given = Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => !secrets.has(name) && name !== '__proto__')
      .slice(0, mostFields),
  );
  const shown = isMasked(params) ? masked(given) : given;
  const open = Object.fromEntries(
    folded.flatMap((name) => (Object.hasOwn(shown, name) ? [[name, unfolded(shown[name])] as const] : [])),
  );
  const ticket = ticketIn(params, ticketIdNames);
  // `1e3` and the like would be a number to whoever reads it next.
  const { ticket_id: _unread, ...rest } = shown;
  return { ...rest, ...open, ...(ticket !== undefined && { ticket_id: ticket }) };
}

const isMasked = (params: Fields): boolean =>
  firstText(params, 'maskingEnabled')?.toLowerCase() === 'true' || params['maskingEnabled'] === true;

/** The agent may not see the number: it is left out wherever it stands, and what may be shown takes its place. */
function masked(given: Fields): Fields {
  const digits = (firstText(given, 'phone') ?? '').replaceAll(/\D/g, '').slice(-7);
  const tells = (value: unknown): boolean =>
    digits.length > 3 && (JSON.stringify(value) ?? '').replaceAll(/\D/g, '').includes(digits);
  const { phone: _hidden, ...rest } = given;
  const display = firstText(given, 'displayPhone');
  const safe = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => name === 'displayPhone' || (!/phone/i.test(name) && !tells(value))),
  );
  return { ...safe, ...(display !== undefined && { phone: display }) };
}

/** A caller ends the number with a hash or star. */
const typedId = /^#?(\d{1,15})[#*]?$/;

function ticketIn(params: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const typed = typedId.exec(firstText(params, name) ?? '')?.[1];
    if (typed !== undefined) return typed;
  }
  return linkedTicket(params['externalData']);
}

/** The ticket that Ameyo keeps with the customer or call, where it says that it is one. */
function linkedTicket(externalData: unknown): string | undefined {
  const list = unfolded(externalData);
  for (const entry of Array.isArray(list) ? list.slice(0, 50) : []) {
    const ticket = ticketOf(fieldsIn(entry));
    if (ticket !== undefined) return ticket;
  }
  return undefined;
}

/** The ticket in `{recordId, recordType}`; a record of another type is none. */
export function ticketOf(record: Fields, isTicketUnlessTold = false): string | undefined {
  const type = firstText(record, 'recordType')?.toLowerCase();
  const isTicket = type === undefined ? isTicketUnlessTold : type === 'ticket' || type === 'case';
  return isTicket ? typedId.exec(firstText(record, 'recordId') ?? '')?.[1] : undefined;
}
