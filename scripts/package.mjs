// Builds and writes dist.zip for upload to Zendesk. Usage: npm run package [-- --allow host …]
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allowedHosts } from './lib/allowed-hosts.mjs';
import { buildPackage } from './lib/build-package.mjs';
import { filesBelow } from './lib/files-below.mjs';
import { orSayAndExit } from './lib/or-say-and-exit.mjs';
import { root } from './lib/root.mjs';
import { zip } from './lib/zip.mjs';

const limit = 1024 * 1024;

await orSayAndExit(async () => {
  await buildPackage({ allow: allowedHosts(process.argv.slice(2)) });
  const packed = zip(await filesBelow(path.join(root, 'dist')));
  if (packed.length > limit) throw new Error(`The package has ${packed.length} bytes; at most ${limit} are allowed`);
  await writeFile(path.join(root, 'dist.zip'), packed);
  console.log(`dist.zip is written: ${(packed.length / 1024).toFixed(0)} KB`);
});
