import * as v from 'valibot';
import type { RulesFault } from '../showing/view.ts';
import { jsonBreak } from './json-break.ts';
import { defaultRules, type Rules } from './rules.ts';
import { rulesSchema } from './schema.ts';

/** What reading the `rules` setting came to: rules, or everything that is wrong with it, by path. */
export type RulesReading = { readonly rules: Rules } | { readonly faults: readonly RulesFault[] };

/** Reads the `rules` setting. Empty text means defaults; a path reads like `rules[0].then.pop`, `rules` for the whole text. */
export function readRules(text: string): RulesReading {
  if (text.trim() === '') return { rules: defaultRules };
  const document = parsed(text);
  if (document === undefined) return { faults: [{ path: 'rules', expected: `valid JSON${placeOf(text)}` }] };
  const result = v.safeParse(rulesSchema, document);
  if (!result.success)
    return { faults: result.issues.map((issue) => ({ path: pathOf(issue), expected: issue.message })) };
  const { version: _, ...rules } = result.output;
  return { rules };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `; it breaks off at line 3, column 14`. */
function placeOf(text: string): string {
  const at = jsonBreak(text);
  if (at === undefined) return '';
  const before = text.slice(0, at).split('\n');
  return `; it breaks off at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return keys.join('').replace(/^\./, '') || 'rules';
}
