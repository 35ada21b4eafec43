/** The toolbar folds JSON into JSON, up to three times. */
const deepest = 3;

/** A value, or what it says where it is the text of a JSON object or list, also of one folded more than once. */
export function unfolded(value: unknown, depth = deepest): unknown {
  if (typeof value !== 'string' || depth === 0 || !/^\s*["[{]/.test(value)) return value;
  try {
    return unfolded(JSON.parse(value), depth - 1);
  } catch {
    return value;
  }
}
