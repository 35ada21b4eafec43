import type { Channel, Direction } from '../facts.ts';
import { oneLine } from '../note/line.ts';
import type { Agent } from '../records.ts';
import { at } from '../hearing/signals.ts';

/** What placeholders stand for. What is missing is empty. */
export interface PlaceholderValues {
  /** The call's id, `ccaip-call-103646`. */
  readonly session: string;
  /** The vendor's own id of the call, `103646`. */
  readonly id: string;
  readonly channel: Channel;
  readonly direction: Direction;
  /** Of the other side: people read `shown`, addresses carry `e164`. */
  readonly number?: { readonly e164: string; readonly shown: string } | undefined;
  readonly caller?: { readonly name?: string | undefined; readonly email?: string | undefined } | undefined;
  readonly agent: Agent;
  readonly queue?: string | undefined;
  readonly campaign?: string | undefined;
  readonly sessionType?: string | undefined;
  /** What was kept of the events' own fields, see `keepNamed`. */
  readonly data: Readonly<Record<string, unknown>>;
}

type Read = (values: PlaceholderValues) => string | undefined;

const known: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['session', ({ session }) => session],
  ['id', ({ id }) => id],
  ['channel', ({ channel }) => channel],
  ['direction', ({ direction }) => direction],
  ['number', ({ number }) => number?.shown],
  ['caller.name', ({ caller }) => caller?.name],
  ['caller.email', ({ caller }) => caller?.email],
  ['agent.name', ({ agent }) => agent.name],
  ['agent.email', ({ agent }) => agent.email],
  ['queue', ({ queue }) => queue],
  ['campaign', ({ campaign }) => campaign],
  ['sessionType', ({ sessionType }) => sessionType],
]);

/** The names of all placeholders but `data.<path>`. */
export const placeholderNames: readonly string[] = [...known.keys()];

export const placeholder = /\{\{([^{}]*)\}\}/g;
const dataPath = /^data\.(.{1,200})$/s;

/** What a template must have instead of what it has; `undefined` where it is in order. */
export function templateFault(template: string): string | undefined {
  const unknown = namesIn(template).find((name) => !known.has(name) && !dataPath.test(name));
  if (unknown !== undefined)
    return `a known placeholder instead of {{${unknown}}}: ${placeholderNames.join(', ')} or data.<path>`;
  return template.replaceAll(placeholder, '').includes('{{') ? 'placeholders written like {{queue}}' : undefined;
}

/** The paths into an event's data that a template names. */
export const dataPathsIn = (template: string): readonly string[] =>
  namesIn(template).flatMap((name) => dataPath.exec(name)?.[1] ?? []);

/**
 * A template with its placeholders filled in: one line without control characters, at most 500 characters. `undefined` where
 * a placeholder or the whole is empty: what it was for is then left out.
 */
export function fill(template: string, values: PlaceholderValues): string | undefined {
  const filled = fillWith(template, (name) => valueOf(name, values));
  return filled === undefined ? undefined : whole(filled) || undefined;
}

/** Fills in what `read` says for each name, as it is; `undefined` where it says nothing for one of them. */
export function fillWith(template: string, read: (name: string) => string | undefined): string | undefined {
  let isWhole = true;
  const filled = template.replaceAll(placeholder, (_, name: string) => {
    const value = read(name.trim());
    if (!value) isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : undefined;
}

/** What one placeholder stands for, on one line; empty where nothing is known. Objects and lists of data are empty. */
export function valueOf(name: string, values: PlaceholderValues): string {
  const path = dataPath.exec(name)?.[1];
  const value = path === undefined ? known.get(name)?.(values) : at(values.data, path);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  return typeof value === 'string' ? whole(value) : '';
}

/** On one line, without the half of a character that is left where a text was cut. */
const whole = (text: string): string =>
  oneLine(text)
    .replaceAll(/\p{Surrogate}/gu, '')
    .trim();

const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(placeholder)].map(([, name = '']) => name.trim());
