import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { ensureApp } from '../support/fresh-build.ts';

const manifestSchema = v.looseObject({
  location: v.looseObject({ support: v.looseObject({ background: v.unknown(), top_bar: v.unknown() }) }),
});

/** Copies the built app into a new temporary folder, without sidebars and nav bar; resolves with the folder. */
export const copyPhoneAlone = async (): Promise<string> => {
  ensureApp();
  const folder = await mkdtemp(path.join(tmpdir(), 'phone-alone-'));
  await cp('dist', folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(file, 'utf8')));
  const { background, top_bar } = manifest.location.support;
  await writeFile(file, JSON.stringify({ ...manifest, location: { support: { background, top_bar } } }));
  return folder;
};
