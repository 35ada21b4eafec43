import { own } from './own.ts';
import { isByCursor } from './pages.ts';

const compared = (a: string | number, b: string | number): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
};

/** By `key`, equal ones by id in the same direction. */
export const sortedBy = <T extends { readonly id: number }>(
  rows: readonly T[],
  read: (row: T) => string | number,
  isDescending: boolean,
): T[] => {
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => direction * (compared(read(a), read(b)) || a.id - b.id));
};

/**
 * Orders a list as the query says: with cursors `sort=-updated_at`, else `sort_by` and `sort_order`. What is not among
 * `fields` is ignored, as is the one way's word in the other.
 */
export const sorted = <T extends { readonly id: number }>(
  rows: readonly T[],
  query: URLSearchParams,
  fields: Readonly<Record<string, (row: T) => string | number>>,
  usual = 'id',
): T[] => {
  const sort = isByCursor(query) ? (query.get('sort') ?? '') : '';
  const asked = isByCursor(query) ? sort.replace('-', '') : (query.get('sort_by') ?? usual);
  const isDescending = isByCursor(query) ? sort.startsWith('-') : query.get('sort_order') === 'desc';
  const read = own(fields, asked) ?? own(fields, usual) ?? ((row: T) => row.id);
  return sortedBy(rows, read, isDescending);
};
