import * as v from 'valibot';
import type { RulesFault } from '../view.ts';
import { defaultRules, type Rules } from './rules.ts';

const texts = v.pipe(
  v.array(v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty')), 'a list of texts'),
  v.maxLength(100, 'at most 100 entries'),
);
const host = v.pipe(
  v.string('a host name'),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name such as crm.example.com'),
);
const seconds = v.pipe(
  v.number('a number of seconds'),
  v.minValue(0, 'a number of seconds, 0 or more'),
  v.maxValue(3600, 'at most 3600 seconds'),
);
const days = v.pipe(
  v.number('a number of days'),
  v.integer('whole days'),
  v.minValue(0, '0 days or more'),
  v.maxValue(365, 'at most 365 days'),
);

const paths = defaultRules.identityPaths;
const identityPaths = v.strictObject({
  phone: v.optional(texts, [...paths.phone]),
  email: v.optional(texts, [...paths.email]),
  externalId: v.optional(texts, [...paths.externalId]),
  ticketId: v.optional(texts, [...paths.ticketId]),
});

// Keys that are not read yet are refused, so that nobody believes in a rule that does nothing.
const schema = v.strictObject({
  version: v.literal(1, 'the number 1'),
  owner: v.optional(v.literal('app', '"app"'), 'app'),
  identityPaths: v.optional(identityPaths, {}),
  phoneFields: v.optional(texts, []),
  trustedHosts: v.optional(v.array(host, 'a list of host names'), []),
  dispositions: v.optional(texts, []),
  wrapUpSeconds: v.optional(seconds, defaultRules.wrapUpSeconds),
  keepDays: v.optional(days, defaultRules.keepDays),
});

/** What reading the `rules` setting came to: rules, or everything that is wrong with it, by path. */
export type RulesReading = { readonly rules: Rules } | { readonly faults: readonly RulesFault[] };

/** Reads the `rules` setting. Empty text means defaults; a path reads like `rules[0].then.pop`, `` for the whole text. */
export function readRules(text: string): RulesReading {
  if (text.trim() === '') return { rules: defaultRules };
  const document = parsed(text);
  if (document === undefined) return { faults: [{ path: 'rules', expected: 'valid JSON' }] };
  if (Array.isArray(document)) return { faults: [{ path: 'rules', expected: 'a JSON object' }] };
  const result = v.safeParse(schema, document);
  if (result.success) {
    const { version: _, owner: __, ...rules } = result.output;
    return { rules };
  }
  return { faults: result.issues.map((issue) => ({ path: pathOf(issue), expected: expectedOf(issue) })) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return keys.join('').replace(/^\./, '') || 'rules';
}

const expectedOf = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'strict_object' && issue.expected === 'never' ? 'no such key' : issue.message;
