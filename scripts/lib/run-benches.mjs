import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';
import { buildPackage } from './build-package.mjs';
import { root } from './root.mjs';

const folder = 'spec/bench';

function rowOf({ what, value, limit, unit }) {
  const shown = (number) => (Number.isInteger(number) ? String(number) : number.toFixed(2));
  return {
    what,
    value: `${shown(value)} ${unit}`,
    limit: `${shown(limit)} ${unit}`,
    verdict: value <= limit ? 'ok' : 'over',
  };
}

function printTable(rows) {
  const head = { what: 'what', value: 'measured', limit: 'at most', verdict: '' };
  const width = (key) => Math.max(...[head, ...rows].map((row) => row[key].length));
  for (const row of [head, ...rows]) {
    const { what, value, limit, verdict } = row;
    const cells = [what.padEnd(width('what')), value.padStart(width('value')), limit.padStart(width('limit')), verdict];
    console.log(cells.join('  ').trimEnd());
  }
}

/** The rows of one bench; one that throws is a row that says so. */
async function measured(vite, file) {
  try {
    const { measure } = await vite.ssrLoadModule(`/${folder}/${file}`);
    return (await measure()).map(rowOf);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ what: `${file}: ${reason}`, value: '-', limit: '-', verdict: 'failed' }];
  }
}

/** Builds the app and runs the benches whose names contain one of `wanted` (all without any). True if nothing is over. */
export async function runBenches(wanted) {
  const isWanted = (file) => wanted.length === 0 || wanted.some((part) => file.includes(part));
  const files = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.bench.ts') && isWanted(file));
  if (files.length === 0) throw new Error('There is no such bench.');
  await buildPackage({ logLevel: 'error' });
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const rows = [];
    for (const file of files.toSorted()) rows.push(...(await measured(vite, file)));
    printTable(rows);
    return rows.every((row) => row.verdict === 'ok');
  } finally {
    await vite.close();
  }
}
