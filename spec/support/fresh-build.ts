import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((latest, entry) => {
    const changed = statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return entry.isFile() ? Math.max(latest, changed) : latest;
  }, 0);

const builtAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const ensure = (built: string, sources: readonly string[], args: readonly string[]): void => {
  if (builtAt(built) >= Math.max(...sources.map(newest))) return;
  // Vitest's NODE_ENV would make Vite compile JSX for React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
};

const vite = (mode: string): string[] => {
  const bin = path.resolve('node_modules/vite/bin/vite.js');
  return [bin, 'build', '-c', 'vite.workbench.config.ts', '--mode', mode, '--logLevel', 'error'];
};

/** Builds the workbench's pages unless they are newer than what they are made of. */
export const ensureWorkbenchPages = (): void => {
  ensure('.workbench/host/index.html', ['src/workbench', 'src/core'], vite('host'));
  ensure('.workbench/ccaip/index.html', ['src/workbench/adapters/ccaip'], vite('ccaip'));
  ensure('.workbench/ameyo/index.html', ['src/workbench/adapters/ameyo'], vite('ameyo'));
};

/** Builds the app into `dist/` unless it is newer than its sources. */
export const ensureApp = (): void =>
  ensure('dist/manifest.json', ['src', 'assets', 'translations'], ['scripts/build.mjs']);
