import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodesOf, textOf, type SyntaxNode } from './syntax-tree.ts';

/** A built script. `needs` are loaded before it runs, `mayLoad` when it asks for them. */
interface Chunk {
  readonly bytes: number;
  readonly needs: readonly string[];
  readonly mayLoad: readonly string[];
}

/** The scripts of a built package and what they load. */
export interface ChunkGraph {
  /** The file of the chunk with this name, whatever its hash. Throws where there is none. */
  named(name: string): string;
  /** Everything that is loaded before these files run, themselves included. */
  neededBy(...files: readonly string[]): ReadonlySet<string>;
  /** Everything that may be loaded once these files run, themselves included, where `loaded` is there already. */
  reachableFrom(files: readonly string[], loaded: ReadonlySet<string>): ReadonlySet<string>;
  /** The chunks of the vendors' own code. */
  ofVendors(): readonly string[];
  /** KB of these files, each compressed on its own as a server sends it. */
  kilobytes(files: Iterable<string>): number;
}

const nearby = (value: unknown): string[] => {
  const text = textOf(value);
  return text?.startsWith('./') ? [path.posix.basename(text)] : [];
};

const isStatic = (node: SyntaxNode): boolean => /^(Import|Export(Named|All))Declaration$/.test(node.type);

const chunkOf = (file: string): Chunk => {
  const content = readFileSync(file);
  const nodes = nodesOf(file, content.toString());
  return {
    bytes: gzipSync(content).length,
    needs: nodes.filter(isStatic).flatMap((node) => nearby(node['source'])),
    mayLoad: nodes.filter(({ type }) => type === 'ImportExpression').flatMap((node) => nearby(node['source'])),
  };
};

/** Reads the scripts of a folder of built assets. */
export const readChunkGraph = (folder: string): ChunkGraph => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const chunks = new Map(names.map((name) => [name, chunkOf(path.join(folder, name))]));
  const closure = (files: readonly string[], next: (chunk: Chunk, file: string) => readonly string[]) => {
    // A set also visits what is added while it is walked.
    const all = new Set(files);
    for (const file of all) {
      const chunk = chunks.get(file);
      for (const name of chunk ? next(chunk, file) : []) all.add(name);
    }
    return all;
  };
  return {
    named: (name) => {
      const found = names.find(
        (file) => file.startsWith(`${name}-`) && file.length === name.length + '-12345678.js'.length,
      );
      if (found === undefined) throw new Error(`The package has no chunk named ${name}`);
      return found;
    },
    neededBy: (...files) => closure(files, ({ needs }) => needs),
    // Chunks share code with the entry by importing it, which must not count what the entry loads for other locations.
    reachableFrom: (files, loaded) =>
      closure(files, ({ needs, mayLoad }, file) => (loaded.has(file) ? [] : [...needs, ...mayLoad])),
    ofVendors: () => names.filter((name) => name.startsWith('vendor-')),
    kilobytes: (files) => [...files].reduce((sum, file) => sum + (chunks.get(file)?.bytes ?? 0), 0) / 1000,
  };
};
