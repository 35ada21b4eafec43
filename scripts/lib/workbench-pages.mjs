import path from 'node:path';
import { build } from 'vite';
import { root } from './root.mjs';

/** Builds a page of the workbench (`host`, `ccaip`, `ameyo`) into `.workbench/`. */
export async function buildWorkbenchPage(mode, logLevel = 'error') {
  await build({ configFile: path.join(root, 'vite.workbench.config.ts'), mode, logLevel });
}
