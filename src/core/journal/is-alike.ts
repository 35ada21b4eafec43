/** Whether two values of the fold say the same: texts, numbers, lists, plain objects, maps and sets of such, in their order. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || a instanceof Set) return (b instanceof Map || b instanceof Set) && isAlike([...a], [...b]);
  if (b instanceof Map || b instanceof Set || Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (mine.size !== theirs.size) return false;
  return [...mine].every(([key, value]) => theirs.has(key) && isAlike(value, theirs.get(key)));
}
