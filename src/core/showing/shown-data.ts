import type { Rules } from '../rules/rules.ts';
import type { SessionView } from './view.ts';
import { cut } from '../hearing/well-formed.ts';

/** More rows nobody reads during a call, and longer texts are no rows. */
const most = 8;
const longest = 200;

/** What screens show of a session's named data: not what tells who it is, that stands elsewhere; bounded, because each change is sent. */
export function shownData(
  data: Readonly<Record<string, unknown>>,
  { identityPaths }: Rules,
): Pick<SessionView, 'data' | 'moreData'> {
  const isIdentity = new Set(Object.values(identityPaths).flat());
  const worth = Object.entries(data).filter(([path, value]) => !isIdentity.has(path) && String(value).trim() !== '');
  const shown = worth.slice(0, most).map(([path, value]) => [path, short(value)]);
  return { data: Object.fromEntries(shown), moreData: worth.length - shown.length };
}

const short = (value: unknown): unknown => (typeof value === 'string' ? cut(value, longest) : value);
