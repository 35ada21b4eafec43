import * as v from 'valibot';
import { cut } from '../../core/hearing/well-formed.ts';
import { text } from './values.ts';

/** What the instance complains about: where in the form, if it says so, and its words in its own language. */
export interface Complaint {
  readonly at: string;
  readonly words: string;
}

/** An answer of the REST API, whatever its status. */
export interface Envelope {
  readonly complaints: readonly Complaint[];
  readonly result: unknown;
  /** The instance's time of day when it answered, as it wrote it. */
  readonly time: string | undefined;
  /** E.g. `Europe/Prague`. */
  readonly timezone: string | undefined;
}

/** Lists are asked for in pages of a hundred; what is larger than this is no answer to us. */
const longest = 4_000_000;

const schema = v.object({
  error: v.optional(v.unknown()),
  result: v.optional(v.unknown()),
  _time: text,
  _timezone: text,
});

/** Reads the text of an answer; `undefined` where it is none of the API's. Never throws. */
export function readEnvelope(raw: string): Envelope | undefined {
  const read = v.safeParse(schema, raw.length > longest ? undefined : parsed(raw));
  if (!read.success) return undefined;
  const { error, result, _time: time, _timezone: timezone } = read.output;
  if (error === undefined && result === undefined) return undefined;
  return { complaints: complaintsIn(error), result: result ?? undefined, time, timezone };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

const mostComplaints = 20;
const deepest = 6;
// Behind a text of `primary` stands how bad it is.
const levels: ReadonlySet<string> = new Set(['error', 'warning', 'info', 'notice', 'success']);

/** `error` is an empty list, a text, a list of texts or a tree of them. */
function complaintsIn(error: unknown, at = '', depth = 0): readonly Complaint[] {
  if (typeof error === 'string') {
    const words = cut(error.trim(), 300);
    return words === '' ? [] : [{ at, words }];
  }
  if (typeof error !== 'object' || error === null || depth > deepest) return [];
  if (Array.isArray(error)) {
    const parts: readonly unknown[] = error.slice(0, mostComplaints);
    return parts
      .filter((part, index) => index === 0 || typeof part !== 'string' || !levels.has(part.toLowerCase()))
      .flatMap((part) => complaintsIn(part, at, depth + 1));
  }
  return Object.entries(error)
    .slice(0, mostComplaints)
    .flatMap(([name, part]) => complaintsIn(part, at === '' ? name : `${at}.${name}`, depth + 1))
    .slice(0, mostComplaints);
}

const list = v.object({ data: v.array(v.unknown()) });

/** The rows of a list, which comes as `{data, total}` or bare; `undefined` where the result is none. */
export function rowsIn({ result }: Envelope): readonly unknown[] | undefined {
  if (Array.isArray(result)) return result;
  const read = v.safeParse(list, result);
  return read.success ? read.output.data : undefined;
}
