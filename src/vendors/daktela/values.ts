import * as v from 'valibot';
import { cut } from '../../core/hearing/well-formed.ts';

/** What stands in an answer, or `undefined` where nothing of the kind stands there: one odd field spoils no record. */
export const lenient = <S extends v.GenericSchema>(schema: S) => v.optional(v.fallback(v.optional(schema), undefined));

const shortText = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.finite(), v.transform(String))]),
  v.transform((text) => cut(text.trim(), 300)),
);
/** A text or number as text, trimmed and cut; also an empty one. */
export const anyText = lenient(shortText);
/** Likewise; an empty one is none. */
export const text = lenient(v.pipe(shortText, v.minLength(1)));

const idPattern = /^[\w.:~+-]{1,100}$/;
/** A key of the instance: a login, the name of an activity, the id of a call. Nothing is a record without its own. */
export const ownKey = v.pipe(shortText, v.regex(idPattern));
/** The key of something else, or none. */
export const key = lenient(ownKey);

/** Who somebody is there, which may be an e-mail address. It becomes part of no key of ours. */
const loginName = v.pipe(shortText, v.regex(/^[\w.:~+@-]{1,100}$/));
export const login = lenient(loginName);

/** The word of an enumeration, lower case: the instances write them in both. */
export const word = lenient(
  v.pipe(
    v.string(),
    v.maxLength(60),
    v.transform((raw) => raw.trim().toLowerCase()),
    v.minLength(1),
  ),
);

/** Booleans come as such, as 0 and 1, and as text. */
export const flag = lenient(
  v.pipe(
    v.union([v.boolean(), v.number(), v.string()]),
    v.transform((raw) => String(raw).trim().toLowerCase()),
    v.picklist(['1', '0', 'true', 'false']),
    v.transform((raw) => raw === '1' || raw === 'true'),
  ),
);

/** A duration in seconds, as a number, as digits or as `HH:MM:SS`; in ms. */
export const duration = lenient(
  v.pipe(
    v.union([v.number(), v.string()]),
    v.transform(secondsIn),
    v.finite(),
    v.minValue(0),
    v.maxValue(7 * 86_400),
    v.transform((seconds) => seconds * 1000),
  ),
);

function secondsIn(raw: string | number): number {
  if (typeof raw === 'number') return raw;
  if (/^\d+(\.\d+)?$/.test(raw)) return Number(raw);
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d)$/.exec(raw) ?? [];
  return hours === undefined ? Number.NaN : (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** Another record: its key alone, or the record itself with what it carries. */
export const reference = lenient(
  v.union([
    v.pipe(
      loginName,
      v.transform((name) => ({ name, title: undefined, email: undefined })),
    ),
    v.pipe(
      v.object({ name: login, title: text, email: text, emailAuth: text }),
      v.transform(({ name, title, email, emailAuth }) => ({ name, title, email: email ?? emailAuth })),
    ),
  ]),
);

export interface Reference {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly email?: string | undefined;
}

/** At most so many of a list; what cannot be read of it is left out. */
export const listOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((all) =>
      all.slice(0, most).flatMap((one): readonly v.InferOutput<S>[] => {
        const read = v.safeParse(item, one);
        return read.success ? [read.output] : [];
      }),
    ),
  );

/** The addresses and numbers of a contact. */
export const reachedBy = lenient(v.object({ email: lenient(listOf(text, 20)), number: lenient(listOf(text, 20)) }));
