import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { specCounts } from './spec-counts.mjs';

const report = path.join(root, '.workbench/spec-report.json');

const local = (name) => path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Each counts as one; all run, in this order, also after one that failed. */
const checks = [
  { name: 'format', command: [local('oxfmt'), '--check'] },
  { name: 'lint', command: [local('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types of the core, without a browser', command: [local('tsc'), '-p', 'src/core'] },
  { name: 'types of the app', command: [local('tsc'), '-p', '.'] },
  { name: 'types of workbench and specs', command: [local('tsc'), '-p', 'tsconfig.tools.json'] },
  { name: 'build', command: [process.execPath, 'scripts/build.mjs'] },
];

const specs = [local('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

/** Runs a command with its output shown as it comes; true if it ended well. */
function succeeds([file, ...args], env) {
  const { status, error } = spawnSync(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs everything; the numbers of checks and specs that passed, failed and were skipped. */
export function runChecks(env) {
  const bad = [];
  for (const { name, command } of checks) {
    console.log(`\n== ${name}`);
    if (!succeeds(command, env)) bad.push(name);
  }
  console.log('\n== specs');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const isAllWell = succeeds(specs, env);
  const counts = specCounts(report, isAllWell);
  const failures = [...bad, ...counts.failures];
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}\n`);
  return {
    passed: checks.length - bad.length + counts.passed,
    failed: failures.length,
    skipped: counts.skipped,
  };
}
