/** Whether two values of the fold say the same: texts, numbers, lists, plain objects, maps and sets of such, in their order. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || a instanceof Set) return (b instanceof Map || b instanceof Set) && isAlike([...a], [...b]);
  if (b instanceof Map || b instanceof Set || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  // Asked of every fact that is heard: nothing is copied for it.
  return names.every((name) => Object.hasOwn(b, name) && isAlike(Reflect.get(a, name), Reflect.get(b, name)));
}
