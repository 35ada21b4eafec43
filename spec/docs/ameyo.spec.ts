import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { directionOf, kindName } from '../../src/vendors/ameyo/call-kinds.ts';
import { readOptions } from '../../src/vendors/ameyo/options.ts';

const page = readFileSync('docs/ameyo.md', 'utf8');
const Manifest = v.object({ parameters: v.array(v.object({ name: v.string() })) });
const settings = v
  .parse(Manifest, JSON.parse(readFileSync('manifest.json', 'utf8')))
  .parameters.map(({ name }) => name);

/** The cells of the rows of the table in a section, without its head. */
function rowsIn(heading: string): readonly (readonly string[])[] {
  const from = page.indexOf(`\n## ${heading}`);
  const text = page.slice(from + 1, page.indexOf('\n## ', from + 1));
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
const codes = (text = ''): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('docs/ameyo.md', () => {
  it('has a row for every setting of the manifest, in its order', () => {
    expect(rowsIn('2. ').flatMap(([name]) => codes(name))).toEqual(settings);
  });

  it('has a row for every option, and no others', () => {
    const named = rowsIn('3. ').flatMap(([name]) => codes(name));
    expect(named.toSorted()).toEqual(Object.keys(readOptions({}, undefined) ?? {}).toSorted());
  });

  it('names each kind of call as the note does', () => {
    const rows = rowsIn('5. ');
    expect(rows).toHaveLength(7);
    for (const [types, direction, name] of rows) {
      for (const type of codes(types)) {
        expect([directionOf(type), kindName(type)]).toEqual([direction, `${name} (${type})`]);
      }
    }
  });

  it('has an example of options that is read', () => {
    const example = codes(rowsIn('2. ').find(([name]) => name === '`vendor_options`')?.[1])[0] ?? '';
    expect(readOptions(v.parse(v.record(v.string(), v.unknown()), JSON.parse(example)), undefined)).toBeDefined();
  });
});
