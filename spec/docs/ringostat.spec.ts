import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../src/core/rules/read-rules.ts';
import { callFields } from '../../src/vendors/ringostat/call-fields.ts';
import { readOptions } from '../../src/vendors/ringostat/options.ts';

const page = readFileSync('docs/ringostat.md', 'utf8');
const manifest = v.parse(
  v.object({ parameters: v.array(v.object({ name: v.string() })) }),
  JSON.parse(readFileSync('manifest.json', 'utf8')),
);

const section = (heading: string): string => page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| `(\w+)`/gm)].flatMap(([, name]) => name ?? []);
const json = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text]) => text ?? '');

describe('docs/ringostat.md', () => {
  it('has a row for every setting of the manifest, in its order', () => {
    expect(firstCells(section('3. '))).toEqual(manifest.parameters.map(({ name }) => name));
  });

  it('has a row for every option', () => {
    const known = Object.keys(readOptions({ projectId: '1', extension: 'a' }) ?? {});
    const named = firstCells(section('4. ')).map((name) => (name === 'pollSeconds' ? 'poll' : name));
    expect(named.toSorted()).toEqual(known.toSorted());
  });

  it('has options and rules that are read', () => {
    expect(readOptions(JSON.parse(json[0] ?? ''))).toMatchObject({
      seniorManager: 'Miles Messervy',
      syncContacts: true,
    });
    expect(readRules(json[1] ?? '')).toHaveProperty('rules');
    expect(json).toHaveLength(2);
  });

  it('names fields of calls that are asked for', () => {
    const named = [...section('7. ').matchAll(/data\.(\w+)\}/g)].flatMap(([, name]) => name ?? []);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(callFields).toContain(name);
  });

  it('lists its sections as they are, and what is to be looked at', () => {
    const listed = [...page.matchAll(/^\d+\. \[(.*?)\]/gm)].map(([, title]) => title);
    const headings = [...page.matchAll(/^## \d+\. (.*)$/gm)].map(([, title]) => title);
    expect(headings).toEqual(listed);
    expect(section('11. ').match(/^- \[ \] \*\*/gm)?.length).toBeGreaterThan(10);
  });
});
