import fc from 'fast-check';

/** Values that stand where others are expected. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, '', 0, -1, -0, 1.5, 1e300, 2 ** 53, Number.NaN, true, false) },
  fc.constantFrom<unknown>([], {}, [[]], { id: null }, '\ud800', 'x'.repeat(5000), '1e3', '0x10', '__proto__'),
  fc.constantFrom<unknown>('1970-01-01T00:00:00Z', '+275760-09-13T00:00:00.001Z', 'never', '{{setting.api_secret}}'),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const oddKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', 'id');

const withKey = (value: object, key: string, inner: unknown): unknown =>
  Object.fromEntries([...Object.entries(value).filter(([name]) => name !== key), [key, inner]]);

const once = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const inside = keys.map((key) =>
    once(Reflect.get(value, key)).map((inner) =>
      Array.isArray(value)
        ? value.map((item: unknown, index) => (String(index) === key ? inner : item))
        : withKey(value, key, inner),
    ),
  );
  const without = keys.map((key) =>
    fc.constant(Array.isArray(value) ? [] : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))),
  );
  const further = Array.isArray(value)
    ? odd.map((item) => [...value, item])
    : fc.tuple(oddKey, odd).map(([key, item]) => withKey(value, key, item));
  return fc.oneof(
    { weight: 1, arbitrary: odd },
    ...inside.map((arbitrary) => ({ weight: 4, arbitrary })),
    ...without,
    further,
  );
};

/** A JSON value with one to four things in it changed, left out or added, wherever they are. */
export const mutated = (value: unknown): fc.Arbitrary<unknown> =>
  fc.nat(3).chain((more) => {
    let all = once(value);
    for (let time = 0; time < more; time += 1) all = all.chain(once);
    return all;
  });
