import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: ReadonlyMap<string, string> = new Map([
  ['.htm', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

/** The toolbar page under each of its known addresses, and what it loads. */
export async function toolbarFile(folder: string, pathname: string): Promise<Response> {
  const isPage = /\/(?:toolbar\/)?toolbar(?:-crm|Login-vl)\.htm$/.test(pathname);
  const root = path.resolve(folder);
  const file = path.resolve(root, isPage ? 'index.html' : `assets/${path.basename(pathname)}`);
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined)
    return new Response(isPage ? 'The toolbar is not built yet; npm start builds it.' : 'Not found', {
      status: isPage ? 503 : 404,
    });
  const type = types.get(isPage ? '.htm' : path.extname(file)) ?? 'application/octet-stream';
  return new Response(content, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
