import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const section = /## Tabs, and what does not get lost\n([^]*?)\n## /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
/** What is proven and where it is seen, row by row. */
const proofs = section
  .split('\n')
  .filter((line) => line.startsWith('| **'))
  .map((line) => line.split(' | ')[2] ?? '');

const workbench = ['src/workbench/scenarios', 'src/workbench/host/ui/simulator']
  .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8')))
  .join('\n');

describe('what the README promises of tabs and of what does not get lost', () => {
  it('names a proof for each row, and specs that exist', () => {
    const named = proofs.map((proof) => [...proof.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((names) => names.length === 0)).toEqual([]);
    const isThere = (name: string): boolean =>
      ['ts', 'tsx'].some((ending) => existsSync(`spec/${name}.spec.${ending}`));
    expect(named.flat().filter((name) => !isThere(name))).toEqual([]);
  });

  it('names switches and scenarios that the workbench has', () => {
    const named = proofs.flatMap((proof) => [...proof.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((words) => !workbench.includes(words.replace(/ ?…$/, '')))).toEqual([]);
  });
});
