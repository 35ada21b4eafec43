import * as v from 'valibot';
import { readCallDate } from './call-date.ts';
import { callFields } from './call-fields.ts';
import { jsonOf } from './json-of.ts';

/** A call of `calls/list`. What Ringostat leaves empty, or fills with what nobody can read, is `undefined`. */
export interface CallRow {
  readonly id: string;
  /** When it began, ms since the epoch. */
  readonly at: number;
  /** The zone that its date named, minutes ahead of UTC. */
  readonly zone: number | undefined;
  readonly type: string;
  /** As it came: unknown ones pass through. */
  readonly disposition: string;
  /** Ms: all of it, and what was spoken. */
  readonly duration: number | undefined;
  readonly spoken: number | undefined;
  readonly employee: string | undefined;
  readonly employeeNumber: string | undefined;
  readonly recording: string | undefined;
  readonly hasRecording: boolean;
  /** The asked fields that hold a text or number, for numbers and rules. */
  readonly data: Readonly<Record<string, string>>;
}

export interface CallList {
  readonly rows: readonly CallRow[];
  /** Rows that are none: left out and counted. */
  readonly odd: number;
}

/** Ringostat gives at most 6500 calls in one answer. */
const most = 6500;
const longest = 500;

// The id becomes part of keys and of a header.
const id = v.pipe(v.string(), v.trim(), v.regex(/^[\w.:~+-]{1,100}$/));
const list = v.union([
  v.array(v.unknown()),
  v.pipe(
    v.object({ data: v.array(v.unknown()) }),
    v.transform(({ data }) => data),
  ),
]);
const fields = v.record(v.string(), v.unknown());

/** Reads the answer of `calls/list`, an array or one in `data`; `undefined` where it is neither. `zone`: of dates that name none. */
export function readCalls(text: string, zone?: number): CallList | undefined {
  const read = v.safeParse(list, jsonOf(text));
  if (!read.success) return undefined;
  const given = read.output.slice(0, most);
  const rows = given.flatMap((row) => readRow(row, zone) ?? []);
  return { rows, odd: given.length - rows.length };
}

function readRow(value: unknown, zone: number | undefined): CallRow | undefined {
  const read = v.safeParse(fields, value);
  if (!read.success || Array.isArray(value)) return undefined;
  const data = dataOf(read.output);
  const uniqueid = v.safeParse(id, data['uniqueid']);
  const date = readCallDate(data['calldate'] ?? '', zone);
  if (!uniqueid.success || !date) return undefined;
  return {
    id: uniqueid.output,
    ...date,
    type: data['call_type'] ?? '',
    disposition: data['disposition'] ?? '',
    duration: seconds(data['duration']),
    spoken: seconds(data['billsec']),
    employee: data['employee_fio'],
    employeeNumber: data['employee_number'],
    recording: link(read.output['recording']),
    hasRecording: ['1', 'true'].includes((data['has_recording'] ?? '').toLowerCase()),
    data,
  };
}

/** Only fields that were asked for, by our own names: a name like `__proto__` cannot come in. */
const dataOf = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    callFields.flatMap((name) => {
      const value = Object.hasOwn(row, name) ? row[name] : undefined;
      const isPlain = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
      const text = isPlain ? String(value).trim() : '';
      return text === '' || text.length > longest ? [] : [[name, text] as const];
    }),
  );

const seconds = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}(\.\d+)?$/.test(text) ? Math.round(Number(text)) * 1000 : undefined;

/** The address carries its own token, so that it may be long. */
function link(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return /^https:\/\/[^\s"<>\\]{4,2000}$/.test(text) && URL.canParse(text) ? text : undefined;
}

const logins = v.union([
  v.array(v.unknown()),
  v.pipe(
    v.object({ data: v.array(v.unknown()) }),
    v.transform(({ data }) => data),
  ),
]);

/** Reads the answer of `sipstatus/speaking`: the SIP logins of those who speak. */
export function readSpeaking(text: string): readonly string[] | undefined {
  const read = v.safeParse(logins, jsonOf(text));
  if (!read.success) return undefined;
  return read.output
    .slice(0, most)
    .flatMap((login) => (typeof login === 'string' || typeof login === 'number' ? String(login).trim() : []));
}
