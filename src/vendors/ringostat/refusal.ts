import * as v from 'valibot';
import type { RefusalCode } from '../../core/phone.ts';
import type { VendorAnswer } from '../../core/ports.ts';
import { jsonOf } from './json-of.ts';

export interface Refusal {
  readonly code: RefusalCode;
  readonly words: string | undefined;
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const error = v.union([
  words,
  v.pipe(
    v.object({ message: words }),
    v.transform(({ message }) => message),
  ),
]);
/** JSON-RPC says no with 200; other paths name it `message`. */
const body = v.object({ error: v.optional(v.unknown()), message: v.optional(v.unknown()) });

/** Whether a body says no, and in which words. */
export function errorIn(text: string): { readonly words: string | undefined } | undefined {
  const read = v.safeParse(body, jsonOf(text));
  if (!read.success || read.output.error === undefined || read.output.error === null || read.output.error === false)
    return undefined;
  return { words: wordsIn(read.output.error) ?? wordsIn(read.output.message) };
}

const wordsIn = (value: unknown): string | undefined => {
  const read = v.safeParse(error, value);
  return read.success ? read.output.slice(0, 300) : undefined;
};

// Only the first is documented; what is not understood is shown in Ringostat's own words.
const known: readonly (readonly [RegExp, RefusalCode])[] = [
  [/user does not exist|employee|manager|sip/i, 'agent-unknown'],
  [/number|destination|phone|caller/i, 'number'],
  [/auth|key|access/i, 'secret'],
];

/** Why Ringostat said no; `undefined` where it did not. Answers of which nobody knows are `unknown`. */
export function refusalIn({ status, text }: VendorAnswer): Refusal | 'unknown' | undefined {
  if (status >= 500) return 'unknown';
  const said = errorIn(text);
  if (status >= 200 && status < 300 && !said) return undefined;
  const spoken = said?.words;
  return { code: codeOf(status, spoken ?? ''), words: spoken };
}

function codeOf(status: number, spoken: string): RefusalCode {
  if (status === 401 || status === 403) return 'secret';
  if (status === 404) return 'address';
  if (status === 429) return 'too-many';
  return known.find(([pattern]) => pattern.test(spoken))?.[1] ?? 'other';
}
