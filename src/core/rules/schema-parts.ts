import * as v from 'valibot';
import { isLinkTemplate } from './links.ts';
import { templateFault } from './placeholders.ts';

// Messages are what is expected, in plain words: people read them behind the path that is wrong.
const plainObject = v.custom<object>(
  // A key of this name would set what the object inherits from instead of a value.
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input) && !Object.hasOwn(input, '__proto__'),
  'an object in braces',
);

/** An object that has these keys and no others; every other key is a fault of its own. */
export const objectOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    plainObject,
    v.looseObject(entries, 'a value, this key is required'),
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.value;
      if (typeof input !== 'object' || input === null) return;
      const unknown = Object.entries(input).filter(([key]) => !Object.hasOwn(entries, key));
      for (const [key, value] of unknown)
        addIssue({
          message: `no such key; known here: ${Object.keys(entries).join(', ')}`,
          path: [{ type: 'object', origin: 'key', input: { ...input }, key, value }],
        });
    }),
  );

/** An object with any keys of one form. */
export const recordOf = <Value extends v.GenericSchema>(key: v.GenericSchema<string, string>, value: Value) =>
  v.pipe(
    plainObject,
    v.record(key, value),
    v.check((record) => Object.keys(record).length <= 200, 'at most 200 entries'),
  );

/** A text of 1 to `longest` characters, blanks around it not counted. */
export const textUpTo = (longest: number) =>
  v.pipe(
    v.string('a text'),
    v.trim(),
    v.nonEmpty('a text that is not empty'),
    v.maxLength(longest, `at most ${longest} characters`),
  );

export const text = textUpTo(500);

export const listOf = <Item extends v.GenericSchema>(item: Item, longest = 100) =>
  v.pipe(v.array(item, 'a list'), v.maxLength(longest, `at most ${longest} entries`));

export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  v.picklist(words, words.map((word) => `"${word}"`).join(' or '));

/** A whole number in bounds. */
export const wholeNumber = (least: number, most: number, what: string) => {
  const message = `${what} from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

/** The id of a record of Zendesk. */
export const id = v.pipe(
  v.number('an id, a whole number'),
  v.safeInteger('an id, a whole number'),
  v.minValue(1, 'an id, 1 or more'),
);

/** A text in which placeholders stand for what is known of the call. */
export const template = v.pipe(
  text,
  v.check(
    (written) => templateFault(written) === undefined,
    ({ input }) => templateFault(input) ?? '',
  ),
);

export const linkTemplate = v.pipe(
  template,
  v.check(isLinkTemplate, 'an address that begins with https:// and a host without placeholders'),
);

export const host = v.pipe(
  v.string('a host name'),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name such as crm.example.com'),
);

/** What a field is set to. */
export const fieldValue = v.union(
  [template, v.pipe(v.number(), v.finite('a finite number')), v.boolean()],
  'a text, a number, true or false',
);
