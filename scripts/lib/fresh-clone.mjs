import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Throws an Error with one plain sentence where this Node is older than 20.19. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Ringside needs Node 20.19 or newer; this is ${version}.`);
}

function changedAt(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs `npm ci`, or where that refuses `npm install`, where nothing is installed, or something older than package-lock.json asks for. */
export function installWhatIsMissing() {
  // npm writes this file last, so that an installation that was broken off does not count.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing what is missing…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], options);
  if (status === 0) return;
  // A mirror may lack packages of other platforms, which makes `npm ci` refuse the whole lock file.
  const again = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund'], options);
  if (again.status !== 0) throw new Error('npm install failed; the lines above say why.');
}
