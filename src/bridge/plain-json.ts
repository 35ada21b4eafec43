import { wellFormed } from '../core/hearing/well-formed.ts';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A phone's messages have three or four levels; one that has more than this is no message, and could exhaust the stack. */
export const deepest = 100;

/**
 * A copy that holds nothing but JSON, of anything that can be posted; `undefined` where it holds more than so many characters
 * and values, is too deep, or refers to itself. What refers to one thing many times is as large as it would be written out:
 * a few hundred bytes of that can stand for gigabytes, so the copy is given up as soon as it becomes too large.
 */
export function plainJson(value: unknown, most: number): Json | undefined {
  let room = most;
  const spend = (cost: number): void => {
    room -= cost;
    if (room < 0) throw new RangeError('too large');
  };
  const text = (raw: string): string => {
    spend(raw.length + 1);
    return wellFormed(raw);
  };
  const copyOf = (one: unknown, depth: number): Json | undefined => {
    if (depth > deepest) throw new RangeError('too deep');
    if (typeof one === 'string') return text(one);
    spend(1);
    if (typeof one === 'boolean' || one === null) return one;
    if (typeof one === 'number') return Number.isFinite(one) ? one : null;
    if (typeof one === 'bigint') return text(String(one));
    if (typeof one !== 'object') return undefined;
    if (Array.isArray(one)) return Array.from(one, (item: unknown) => copyOf(item, depth + 1) ?? null);
    if (one instanceof Date) return Number.isNaN(one.getTime()) ? null : one.toISOString();
    // Maps, typed arrays, files: nothing a phone says, and some would be millions of numbers as JSON.
    return Object.prototype.toString.call(one) === '[object Object]' ? fieldsOf(one, depth) : null;
  };
  const fieldsOf = (one: object, depth: number): Json => {
    const fields: (readonly [string, Json])[] = [];
    for (const [key, field] of Object.entries(one)) {
      const copy = key === '__proto__' ? undefined : copyOf(field, depth + 1);
      if (copy !== undefined) fields.push([text(key), copy]);
    }
    return Object.fromEntries(fields);
  };
  try {
    return copyOf(value, 0);
  } catch {
    // Too large, too deep, or a getter of its own that throws.
    return undefined;
  }
}
