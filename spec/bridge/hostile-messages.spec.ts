import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainJson } from '../../src/bridge/plain-json.ts';
import { readMessage } from '../../src/bridge/read-message.ts';
import { always } from '../support/random.ts';

const largest = 256 * 1024;

const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { inner: value };
  return value;
};

/** What a page can post: structured clone takes all of these. */
const posted = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.anything({ withSparseArray: true, withNullPrototype: true, withObjectString: true }),
  fc.string({ unit: 'binary' }),
  fc.json(),
);

/** JSON as only somebody writes it who wants to be misread. */
const trick = fc.constantFrom(
  '1e999',
  '-12E+0400',
  `${'9'.repeat(250)}e99`,
  '9'.repeat(400),
  '"\\ud800"',
  '"\ud800"',
  '{"__proto__":{"a":1}}',
  '{"\\u005f_proto__":{"a":1}}',
  '['.repeat(100) + ']'.repeat(100),
  '['.repeat(101) + ']'.repeat(101),
  JSON.stringify(nested(99)),
  '"[[[{{{"',
);
const trickText = fc
  .array(fc.oneof(trick, fc.json({ noUnicodeString: false })), { maxLength: 4 })
  .map((values) => `[${values.join(',')}]`);

describe('a hostile message', () => {
  it.each([
    ['100,000 levels of an object', nested(100_000)],
    ['100,000 levels of text', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['levels that are never closed', '{"a":'.repeat(50_000)],
    ['a list of four thousand million holes', Object.assign([], { length: 2 ** 32 - 1 })],
    ['a key that holds 256 KB', { ['x'.repeat(largest)]: 1 }],
    ['200,000 texts of two bytes', Array.from({ length: 200_000 }, () => 'é')],
    ['text of more than 256 KB in bytes, not in characters', JSON.stringify('é'.repeat(largest / 2))],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a number that is none', Number.NaN],
  ])('of %s is not read', (_, data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  it('that refers to one thing a thousand million times is given up at once', () => {
    let value: unknown = ['ha'];
    for (let level = 0; level < 30; level += 1) value = [value, value];
    const before = performance.now();
    expect(readMessage(value)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('with a circle is not read, wherever the circle is', () => {
    const circle: Record<string, unknown> = { type: 'New_Call', data: { call_id: 1 } };
    circle['data'] = { call_id: 1, all: [circle] };
    expect(readMessage(circle)).toBeUndefined();
    expect(readMessage(structuredClone(circle))).toBeUndefined();
  });

  it('with a getter that throws is not read', () => {
    const trap = Object.defineProperty({ type: 'New_Call' }, 'data', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    expect(readMessage(trap)).toBeUndefined();
  });

  it.each(['{"type":"New_Call","__proto__":{"data":{"call_id":1}},"constructor":{"prototype":{"polluted":1}}}'])(
    'that reaches for prototypes reaches none: %s',
    (text) => {
      const read = readMessage(text);
      expect(read).not.toHaveProperty('data');
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );

  it('keeps what is JSON beside what is none', () => {
    const data = {
      id: 103_646n,
      at: new Date(0),
      never: new Date(Number.NaN),
      list: [undefined, Number.POSITIVE_INFINITY],
      map: new Map([[1, 2]]),
      bytes: new Uint8Array(1_000_000),
      nothing: undefined,
    };
    const read = { id: '103646', at: '1970-01-01T00:00:00.000Z', never: null, list: [null, null], map: null };
    expect(readMessage(data)).toEqual({ ...read, bytes: null });
  });

  it('holds no halves of characters once it is read', () => {
    const read = readMessage('{"type":"CRM_Record_Pop","\\ud800":"a\\udc00b","whole":"\\ud83d\\ude00"}');
    expect(read).toEqual({ type: 'CRM_Record_Pop', '\uFFFD': 'a\uFFFDb', whole: '😀' });
  });

  it('is read as plain JSON of at most 256 KB, or not at all', () => {
    always(posted, (data) => {
      const read = readMessage(data);
      if (read === undefined) return;
      const text = JSON.stringify(read);
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
      expect(() => encodeURIComponent(text)).not.toThrow();
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(largest * 2);
    });
  });

  it('is read from its text as a plain copy of what the text says', () => {
    always(trickText, (text) => {
      expect(readMessage(text)).toStrictEqual(plainJson(JSON.parse(text), largest));
    });
  });

  it('is the same as text and as an object', () => {
    always(fc.jsonValue(), (value) => {
      if (typeof value !== 'object' || value === null) return;
      // Text has no negative zero once it was written by JSON.
      expect(JSON.stringify(readMessage(value))).toBe(JSON.stringify(readMessage(JSON.stringify(value))));
    });
  });
});

describe('a plain copy', () => {
  it('takes no more work than it has room, however large the value is written out', () => {
    let looked = 0;
    const leaf = Object.defineProperty({}, 'x', { enumerable: true, get: () => (looked += 1) });
    let value: unknown = leaf;
    for (let level = 0; level < 40; level += 1) value = [value, value];
    expect(plainJson(value, 1000)).toBeUndefined();
    expect(looked).toBeLessThan(1000);
  });
});
