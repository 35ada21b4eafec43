const deepest = 12;
const longest = 262_144;
const mostValues = 10_000;

/** Whether a value is what JSON can say, of sane size, and would change nothing but itself when it is spread or copied. */
export function isJson(value: unknown): boolean {
  let left = mostValues;
  const isSane = (part: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > deepest) return false;
    if (typeof part === 'string') return part.length <= longest;
    if (typeof part === 'number') return Number.isFinite(part);
    if (typeof part !== 'object') return typeof part === 'boolean';
    if (part === null) return true;
    if (Array.isArray(part)) return part.every((item) => isSane(item, depth + 1));
    return Object.entries(part).every(([key, item]) => !isMeddling(key) && isSane(item, depth + 1));
  };
  return isSane(value, 0);
}

// Assigned to an object it sets what the object inherits from.
const isMeddling = (key: string): boolean => key === '__proto__';
