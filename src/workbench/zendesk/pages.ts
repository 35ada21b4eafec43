import type { Answer } from './answer.ts';
import { ok } from './answer.ts';
import type { Call } from './endpoint.ts';
import { badRequest } from './errors.ts';

const mostPerPage = 100;
/** Where pages by number end, and what is said beyond. */
export interface Depth {
  readonly records: number;
  readonly refusal: Answer;
}

const usualDepth: Depth = {
  records: 10_000,
  refusal: badRequest('InvalidPaginationDepth', 'Pagination requests using Offset Pagination are limited'),
};

/** A page of a list, or what is wrong with the question. */
export type Page<T> = { readonly rows: readonly T[]; readonly around: Readonly<Record<string, unknown>> } | Answer;

const linkTo = ({ base, path, query }: Call, changes: Readonly<Record<string, string>>): string => {
  const params = new URLSearchParams(query);
  params.delete('page[after]');
  params.delete('page[before]');
  for (const [key, value] of Object.entries(changes)) params.set(key, value);
  return `${base}${path.replace(/^\/api\/v2/, '')}.json?${params.toString()}`;
};

const wholeNumber = (text: string | null, fallback: number): number | undefined => {
  if (text === null || text === '') return fallback;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 ? number : undefined;
};

const wrongPage = (title: string): Answer => badRequest('InvalidPaginationParameter', title);

/** A page by number: `page`, `per_page`; answers `count`, `next_page`, `previous_page`. */
export const offsetPage = <T>(call: Call, all: readonly T[], depth = usualDepth): Page<T> => {
  const page = wholeNumber(call.query.get('page'), 1);
  const asked = wholeNumber(call.query.get('per_page'), mostPerPage);
  if (page === undefined) return wrongPage('page must be an integer');
  if (asked === undefined) return wrongPage('per_page must be an integer');
  const size = Math.min(asked, mostPerPage);
  if (page * size > depth.records) return depth.refusal;
  const rows = all.slice((page - 1) * size, page * size);
  const numbered = (number: number): string => linkTo(call, { page: String(number) });
  const next_page = page * size < all.length ? numbered(page + 1) : null;
  return { rows, around: { next_page, previous_page: page > 1 ? numbered(page - 1) : null, count: all.length } };
};

const cursorOf = (row: { readonly id: number } | undefined): string | null =>
  row === undefined ? null : btoa(JSON.stringify({ o: 'id', v: row.id }));

const isAt = (cursor: string) => {
  return (row: { readonly id: number }): boolean => cursorOf(row) === cursor;
};

/** Where a page begins in the list; `undefined` where the cursor names nothing in it. */
const startOf = (all: readonly { readonly id: number }[], query: URLSearchParams, size: number): number | undefined => {
  const after = query.get('page[after]');
  const before = query.get('page[before]');
  if (after === null && before === null) return 0;
  const found = all.findIndex(isAt(after ?? before ?? ''));
  if (found < 0) return undefined;
  return after === null ? Math.max(0, found - size) : found + 1;
};

/** A page by cursor: `page[size]`, `page[after]`, `page[before]`; answers `meta` and `links`. */
const cursorPage = <T extends { readonly id: number }>(call: Call, all: readonly T[]): Page<T> => {
  const size = wholeNumber(call.query.get('page[size]'), mostPerPage);
  if (size === undefined || size > mostPerPage) return wrongPage('page[size] must be between 1 and 100');
  const start = startOf(all, call.query, size);
  if (start === undefined) return wrongPage('page[after] is not valid');
  const rows = all.slice(start, start + size);
  const after = cursorOf(rows.at(-1));
  const before = cursorOf(rows[0]);
  const has_more = start + size < all.length;
  const next = has_more && after !== null ? linkTo(call, { 'page[after]': after }) : null;
  const prev = start > 0 && before !== null ? linkTo(call, { 'page[before]': before }) : null;
  return { rows, around: { meta: { has_more, after_cursor: after, before_cursor: before }, links: { prev, next } } };
};

/** Whether a request asks for pages by cursor, which also changes how it names its order. */
export const isByCursor = (query: URLSearchParams): boolean => [...query.keys()].some((key) => key.startsWith('page['));

/** The page that is asked for, in whichever of the two ways. */
export const pageOf = <T extends { readonly id: number }>(call: Call, all: readonly T[]): Page<T> =>
  isByCursor(call.query) ? cursorPage(call, all) : offsetPage(call, all);

/** Answers with a page under `key`, every row as `show` writes it. */
export const listed = <T extends { readonly id: number }>(
  call: Call,
  key: string,
  all: readonly T[],
  show: (row: T) => unknown,
  beside: (rows: readonly T[]) => Readonly<Record<string, unknown>> = () => ({}),
): Answer => {
  const page = pageOf(call, all);
  return 'status' in page ? page : ok({ [key]: page.rows.map(show), ...beside(page.rows), ...page.around });
};
