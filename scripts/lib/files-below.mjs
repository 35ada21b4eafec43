import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file below a folder, as `{ name, content }`, named from there with forward slashes. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, file).split(path.sep).join('/');
        return { name, content: await readFile(file) };
      }),
  );
}
