import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { root } from './root.mjs';

/**
 * Builds the app into `dist/` (or `into`), as Zendesk installs it. `allow` are hosts that secure requests may go to.
 * A build that fails leaves the earlier one where it was.
 */
export async function buildPackage({ allow = [], into = path.join(root, 'dist'), logLevel = 'info' } = {}) {
  const fresh = path.join(root, '.workbench', `dist-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  try {
    await mkdir(fresh, { recursive: true });
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel,
      build: { outDir: path.join(fresh, 'assets') },
    });
    await cp(path.join(root, 'translations'), path.join(fresh, 'translations'), { recursive: true });
    const manifest = JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8'));
    manifest.domainWhitelist = [...new Set([...(manifest.domainWhitelist ?? []), ...allow])];
    await writeFile(path.join(fresh, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
    await rm(into, { recursive: true, force: true });
    await rename(fresh, into);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
