import { fileResponse } from './static-files.ts';

const unbuilt = `<!doctype html><html lang="en"><title>Not built</title><body style="font: 14px sans-serif; padding: 16px">
<p>The app is not built yet: run <code>npm run build</code>.</p></body></html>`;

const cors = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Plays Zendesk's asset server: the files of the package, for everybody. */
export const answerApp = async (dist: string, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  const file = await fileResponse(dist, pathname);
  if (file) {
    for (const [name, value] of Object.entries(cors)) file.headers.set(name, value);
    return file;
  }
  const isPage = pathname === '/assets/iframe.html';
  return new Response(isPage ? unbuilt : 'Not found', {
    status: isPage ? 200 : 404,
    headers: { ...cors, 'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain' },
  });
};
