import * as v from 'valibot';

/** Reads what may be anything as a `T`. */
export type Shape<T> = v.GenericSchema<unknown, T>;
/** One entry a key: the compiler misses what is missing, and takes an optional key for nothing else. */
export type Entries<T> = {
  readonly [Key in keyof T]-?: Partial<Pick<T, Key>> extends Pick<T, Key>
    ? v.ExactOptionalSchema<Shape<Exclude<T[Key], undefined>>, undefined>
    : Shape<T[Key]> & { readonly default?: never };
};

// What the entries read is `T`: `Entries` says so key by key. Other keys are left out.
export const shape = <T>(entries: Entries<T>): Shape<T> => v.object(entries as v.ObjectEntries) as unknown as Shape<T>;
export const oneOf = <Word extends string>(words: Readonly<Record<Word, 1>>): Shape<Word> =>
  v.custom<Word>((value) => typeof value === 'string' && Object.hasOwn(words, value));
export const maybe = v.exactOptional;

/** No message of a vendor is longer, and nothing of ours. */
export const text = v.pipe(v.string(), v.maxLength(262_144));
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Ms since the epoch; the last one that a date can name. */
export const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
/** Tried again at `Number.MAX_SAFE_INTEGER`: never. */
export const timeOrNever = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
export const flag = v.boolean();
export const listOf = <T>(item: Shape<T>): Shape<T[]> => v.pipe(v.array(item), v.maxLength(1_000));
