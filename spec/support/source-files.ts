import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importedBy, nodesOf, type SyntaxNode } from './syntax-tree.ts';

/** A source file of the project, `name` from the project's folder with forward slashes. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly nodes: readonly SyntaxNode[];
  /** The files of the project that it imports, types included. */
  readonly imports: readonly string[];
  /** The packages that it imports, with the path inside them. */
  readonly packages: readonly string[];
}

/** Reads one file, given its name and text. */
export const sourceFile = (name: string, text: string): SourceFile => {
  const nodes = nodesOf(name, text);
  const all = nodes.map(importedBy).filter((specifier) => specifier !== undefined);
  const near = all.filter((specifier) => specifier.startsWith('.'));
  return {
    name,
    text,
    nodes,
    imports: near.map((specifier) => path.posix.join(path.posix.dirname(name), specifier.replace(/\?.*$/, ''))),
    packages: all.filter((specifier) => !specifier.startsWith('.')),
  };
};

/** Every TypeScript file below a folder of the project. */
export const sourceFiles = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => sourceFile(file.split(path.sep).join('/'), readFileSync(file, 'utf8')));
