/*
 * The two functions that Garden's theme takes from lodash. The packages themselves bring implementations of Map and of
 * path syntax for browsers that had neither, 2 KB gzip.
 */

/** Calls `make` once for each key. Without `keyOf`, the first argument is the key. */
export const memoize = <Given extends readonly unknown[], Result>(
  make: (...given: Given) => Result,
  keyOf?: (...given: Given) => unknown,
): ((...given: Given) => Result) => {
  const made = new Map<unknown, { readonly result: Result }>();
  return (...given) => {
    const key = keyOf ? keyOf(...given) : given[0];
    const known = made.get(key) ?? { result: make(...given) };
    made.set(key, known);
    return known.result;
  };
};

/** What stands at a dotted path. */
export const get = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
