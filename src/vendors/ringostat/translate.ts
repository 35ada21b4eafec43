import type { Direction } from '../../core/facts.ts';
import type { TelephonyEvent } from '../../core/ports.ts';
import type { SessionDetails } from '../../core/session-details.ts';
import { asNumber, digitsOf } from './numbers.ts';
import { isExtension, type Me } from './ownership.ts';
import type { CallRow } from './wire.ts';

/** All events of Ringostat come from its API. */
export const frame = 'api';

/** What a row is read with. */
export interface Reading {
  readonly me: Me;
  /** The digits that were dialled from here a moment ago: such a call is ours, whatever Ringostat calls it. */
  readonly dialled: readonly string[];
  readonly organizationField: string | undefined;
}

type SessionEvent = Extract<TelephonyEvent, { kind: 'began' | 'ended' }>;

/** The event of a row. Pure. */
export function sessionEvent(kind: 'began' | 'ended', row: CallRow, reading: Reading): SessionEvent {
  const number = customerOf(row, reading);
  return {
    kind,
    frame,
    channel: 'call',
    id: row.id,
    direction: directionOf(row, number, reading),
    details: detailsOf(kind, row, reading),
    // An empty one is a hidden number.
    data: { ...row.data, phone: asNumber(number ?? '') },
    at: kind === 'began' ? row.at : endOf(row),
  };
}

export const learntEvent = (row: CallRow, recording: string): TelephonyEvent => ({
  kind: 'learnt',
  frame,
  channel: 'call',
  id: row.id,
  data: {},
  details: { recording },
});

export const passedEvent = (row: CallRow, from: string | undefined, to: string | undefined): TelephonyEvent => ({
  kind: 'passed',
  frame,
  channel: 'call',
  id: row.id,
  how: 'transfer',
  ...(from !== undefined && { from: { name: from } }),
  ...(to !== undefined && { to: { name: to } }),
});

/** The note tells how long was spoken; of a call that nobody took, how long it was tried. Ms since the epoch. */
export const endOf = ({ at, spoken, duration }: CallRow): number => at + (spoken || duration || 0);

function detailsOf(kind: 'began' | 'ended', row: CallRow, { organizationField }: Reading): SessionDetails {
  const { scheme_name, department, utm_campaign } = row.data;
  const queue = scheme_name ?? department;
  const line = lineOf(row);
  const organization = organizationField === undefined ? undefined : row.data[organizationField];
  return {
    ...(row.type !== '' && { sessionType: row.type }),
    ...(queue !== undefined && { queue }),
    ...(utm_campaign !== undefined && { campaign: utm_campaign }),
    ...(line !== undefined && { line: asNumber(line) }),
    ...(row.employee !== undefined && { employee: row.employee }),
    ...(organization !== undefined && { organization }),
    ...(kind === 'ended' && row.disposition !== '' && { outcome: row.disposition }),
    ...(kind === 'ended' && row.recording !== undefined && { recording: row.recording }),
  };
}

const isOut = ({ type }: CallRow): boolean => /^(?:transit)?out$/i.test(type);
const isCallback = ({ type }: CallRow): boolean => /^callback$/i.test(type);

/** The number on the customer's side: who called, or who was called. */
export function customerOf(row: CallRow, { me }: Pick<Reading, 'me'>): string | undefined {
  const { caller, caller_number, dst, userfield } = row.data;
  const calling = [caller, caller_number];
  // Of a callback the sides are not certain; the one that is an employee's or our own line is not the customer.
  const candidates = isOut(row) ? [dst, userfield] : isCallback(row) ? [userfield, ...calling, dst] : calling;
  return candidates.find(
    (number) => number !== undefined && number !== row.employeeNumber && !isExtension(number, me) && !isName(number),
  );
}

/** A name or login in front of a number; words for a hidden number are read by the core. */
const isName = (text: string): boolean => /[^\d+\s()-]/.test(text) && /\d/.test(text);

function lineOf(row: CallRow): string | undefined {
  const { dst, outbound_number, caller } = row.data;
  if (isOut(row)) return outbound_number ?? caller;
  return isCallback(row) ? outbound_number : dst;
}

/** Ringostat counts callbacks as incoming; one that was dialled from here is ours. */
function directionOf(row: CallRow, number: string | undefined, { dialled }: Reading): Direction {
  const isOurs = isCallback(row) && number !== undefined && dialled.includes(digitsOf(number));
  return isOut(row) || isOurs ? 'outbound' : 'inbound';
}
