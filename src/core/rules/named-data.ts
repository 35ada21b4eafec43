import { at } from '../hearing/signals.ts';
import { dataPathsIn } from './placeholders.ts';
import type { Rules } from './rules.ts';
import type { TicketShape } from './then.ts';
import { cut } from '../hearing/well-formed.ts';

/** What is kept of one event's data, bytes of JSON. */
const room = 4096;
const longestText = 500;

const known = new WeakMap<Rules, readonly string[]>();

/** The paths into an event's data that the rules name, each once: who is calling, and what placeholders stand for. */
export function namedPaths(rules: Rules): readonly string[] {
  const before = known.get(rules);
  if (before) return before;
  const { phone, email, externalId, ticketId } = rules.identityPaths;
  const templates = [
    ...Object.values(rules.links),
    ...rules.rules.flatMap(({ then }) => (then.set ? templatesIn(then.set) : [])),
  ];
  const paths = [...new Set([...phone, ...email, ...externalId, ...ticketId, ...templates.flatMap(dataPathsIn)])];
  known.set(rules, paths);
  return paths;
}

function templatesIn(set: TicketShape): readonly string[] {
  const fields = [set.custom_fields, set.user_fields, set.organization_fields];
  const values = fields.flatMap((some) => Object.values(some ?? {})).filter((value) => typeof value === 'string');
  return [...(set.subject === undefined ? [] : [set.subject]), ...(set.tags ?? []), ...values];
}

/**
 * The part of an event's data that the rules name, by path: `at` finds a value in it by the path it was kept under. Only
 * texts (cut at 500 characters), finite numbers and booleans; what would make it larger than 4 KB as JSON is left out.
 */
export function keepNamed(
  data: Readonly<Record<string, unknown>>,
  paths: readonly string[],
): Readonly<Record<string, string | number | boolean>> {
  const kept: (readonly [string, string | number | boolean])[] = [];
  let size = 2;
  for (const path of new Set(paths)) {
    const value = keepable(at(data, path));
    if (value === undefined) continue;
    const cost = bytesOf(JSON.stringify([path, value]));
    if (size + cost > room) continue;
    size += cost;
    kept.push([path, value]);
  }
  return Object.fromEntries(kept);
}

function keepable(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return cut(value, longestText);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  return undefined;
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
