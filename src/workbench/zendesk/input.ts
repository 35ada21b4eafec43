import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { invalidAttribute } from './errors.ts';

/** Text; numbers are taken as their digits, as Zendesk does. */
export const text = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);

/** An id, as a number or in digits. */
export const id = v.union([
  v.pipe(v.number(), v.safeInteger()),
  v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
]);

/** Yes or no; also as the texts that Zendesk's own reader of parameters takes (github.com/zendesk/stronger_parameters). */
export const yesOrNo = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false', '1', '0']),
    v.transform((word) => word === 'true' || word === '1'),
  ),
]);

/** A record that was sent, and the keys of it that mean nothing to the endpoint. */
export interface Input<T> {
  readonly value: T;
  readonly unknownKeys: readonly string[];
}

const objectSchema = v.record(v.string(), v.unknown());

/** The keys of an object that is sent; none where it is none. */
export const readObject = (body: unknown): Readonly<Record<string, unknown>> => {
  const read = v.safeParse(objectSchema, body);
  return read.success && !Array.isArray(body) ? read.output : {};
};

/** Reads what is sent under `key`; a wrong kind of value is a 400 that names it. */
export const readInput = <Entries extends v.ObjectEntries>(
  body: unknown,
  key: string,
  schema: v.ObjectSchema<Entries, undefined>,
): Input<v.InferOutput<v.ObjectSchema<Entries, undefined>>> | Answer => {
  const sent = readObject(body)[key];
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return invalidAttribute(key, 'must be an object');
  const read = v.safeParse(schema, sent);
  if (!read.success) return invalidAttribute(v.getDotPath(read.issues[0]) ?? key, 'has the wrong type');
  return { value: read.output, unknownKeys: Object.keys(sent).filter((name) => !(name in schema.entries)) };
};

/** The header by which Zendesk tells that it ignored keys, in its own notation; none where it knew all. */
export const warning = (
  controller: string,
  action: string,
  record: string,
  unknownKeys: readonly string[],
): Readonly<Record<string, string>> => {
  if (unknownKeys.length === 0) return {};
  // A header takes Latin letters only.
  const keys = unknownKeys.map((key) => `"${record}.${key.replaceAll(/[^\w.-]/g, '?')}"`).join(', ');
  const call = `:controller=>"${controller}", :action=>"${action}"`;
  return {
    'x-zendesk-api-warn': `{:allowed_parameters=>{${call}, :unpermitted_keys=>[${keys}], :invalid_values=>[]}}`,
  };
};

type Said<T> = { -readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries without those that are undefined. */
export const withoutUndefined = <T extends object>(record: T): Said<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Said<T>;

/** The ids of `?ids=1,2`; undefined where there are more than the 100 that are allowed. */
export const readIds = (query: URLSearchParams): readonly number[] | undefined => {
  const ids = (query.get('ids') ?? '').split(',').filter((id) => id !== '');
  return ids.length > 100 ? undefined : ids.map(Number);
};

/** Tags as Zendesk keeps them: lower case, no blanks, each once. */
export const normalTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter((tag) => tag !== '')),
];
