import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeholderNames } from '../../../src/core/rules/placeholders.ts';
import { readRules } from '../../../src/core/rules/read-rules.ts';
import { rulesSchema } from '../../../src/core/rules/schema.ts';
import { defaultOutcome } from '../../../src/core/rules/then.ts';
import { jsonSchemaOf } from '../../support/json-schema.ts';

const guide = readFileSync('docs/rules.md', 'utf8');
const file = 'docs/rules.schema.json';

/** The rows of the guide's tables by key: meaning and default. */
const rows = new Map(
  [...guide.matchAll(/^\| `([^`{}]+)` *\| (.+?) *\| (.*?) *\| (?:.*?) *\|$/gm)].map(
    ([, key = '', meaning, fallback]) => [key, { meaning, fallback }],
  ),
);

const paths: string[] = [];
const published = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rules of Ringside',
  ...jsonSchemaOf(rulesSchema, (path) => {
    paths.push(path);
    return rows.get(path)?.meaning;
  }),
};

// PUBLISH=rules writes the file anew.
if (process.env['PUBLISH'] === 'rules') writeFileSync(file, `${JSON.stringify(published, undefined, 2)}\n`);

/** The schema's own word on a key's default, as JSON. */
function defaultOf(path: string): string {
  const last = path.split('.').at(-1) ?? '';
  if (/^rules\[\]\.then\.\w+$/.test(path) && Object.hasOwn(defaultOutcome, last))
    return JSON.stringify(Object.entries(defaultOutcome).find(([key]) => key === last)?.[1]);
  let node: unknown = published;
  for (const key of path.replaceAll('[]', '.items').split('.'))
    node = Object.entries(Object(key === 'items' ? node : Object(node).properties)).find(([name]) => name === key)?.[1];
  return JSON.stringify(Object(node).default) ?? '';
}

describe('the published schema', () => {
  it('is made from the one that reads (PUBLISH=rules writes it)', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(published)));
  });

  it('allows no unknown key and asks for the version only', () => {
    expect(published).toMatchObject({ type: 'object', additionalProperties: false, required: ['version'] });
  });

  it('says what can be said: words, bounds, defaults', () => {
    expect(published).toMatchObject({
      properties: {
        version: { const: 1 },
        wrapUpSeconds: { type: 'integer', minimum: 0, maximum: 3600, default: 60 },
        dispositions: { type: 'array', uniqueItems: true, default: [] },
        rules: {
          maxItems: 1000,
          items: { properties: { then: { properties: { pop: { enum: ['ticket', 'user', 'none'] } } } } },
        },
      },
    });
  });
});

describe('the guide', () => {
  it('has a row for every key, in the order of the schema', () => {
    expect([...rows.keys()]).toEqual(paths);
  });

  it.each(paths)('tells the default of %s', (path) => {
    expect(rows.get(path)?.fallback).toBe(defaultOf(path) === '' ? '' : `\`${defaultOf(path)}\``);
  });

  it('names every placeholder', () => {
    expect(placeholderNames.filter((name) => !guide.includes(`\`{{${name}}}\``))).toEqual([]);
  });

  it('has examples that can be read', () => {
    const examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => readRules(text));
    expect(examples).toHaveLength(3);
    expect(examples.filter((reading) => 'faults' in reading)).toEqual([]);
  });
});
