import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const root = 'spec/bench/bare-page';

const manifest = {
  name: 'Bare page',
  version: '1.0.0',
  location: { support: { top_bar: 'assets/iframe.html' } },
  parameters: [{ name: 'adapter_url', type: 'url' }],
};

/** Builds the bare page as an app's package into a new temporary folder; resolves with the folder. */
export const buildBarePage = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bare-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    build: { outDir: path.join(folder, 'assets'), target: 'esnext', rolldownOptions: { input: `${root}/iframe.html` } },
  });
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
};
