import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/** A file of the built agent page. `frameAncestors`: who may frame it (CCAIP's domain-based access control). */
export const agentPageFile = async (folder: string, name: string, frameAncestors: string): Promise<Response> => {
  const root = path.resolve(folder);
  const file = path.resolve(root, name === '' ? 'index.html' : name);
  if (!file.startsWith(`${root}${path.sep}`)) return new Response('Not found', { status: 404 });
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) {
    const isPage = name === '';
    return new Response(isPage ? 'The agent page is not built yet; npm start builds it.' : 'Not found', {
      status: isPage ? 503 : 404,
    });
  }
  return new Response(content, {
    headers: {
      'content-type': types.get(path.extname(file)) ?? 'application/octet-stream',
      'content-security-policy': `frame-ancestors ${frameAncestors}`,
      'cache-control': 'no-store',
    },
  });
};
