import * as v from 'valibot';
import { unfolded } from './unfolded.ts';

/** The fields of an object that nobody has described. Its keys are only ever asked for by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value, whether it is an object or the text of one; none for anything else. */
export function fieldsIn(value: unknown): Fields {
  const read = unfolded(value);
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {};
}

const idSchema = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger()), v.string()]),
  v.transform(String),
  v.trim(),
  v.regex(/^[\w.:~+-]{1,100}$/),
);

/** An id as it becomes part of keys and of a header: nothing else than such characters may be in it. */
export function idIn(value: unknown): string | undefined {
  const read = v.safeParse(idSchema, value);
  return read.success && read.output !== '-1' ? read.output : undefined;
}

const textSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.finite())]),
  v.transform((value) => String(value).replaceAll(/\s+/g, ' ').trim().slice(0, 500)),
  v.minLength(1),
);

/** A short text on one line; `undefined` where there is none. */
export function textIn(value: unknown): string | undefined {
  const read = v.safeParse(textSchema, value);
  return read.success ? read.output : undefined;
}

/** The first of the named fields that holds a text. */
export function firstText(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = Object.hasOwn(fields, name) ? textIn(fields[name]) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}
