import { fileResponse } from './static-files.ts';
import { troubledBrowser } from './troubled-browser.ts';

const unbuilt = `<!doctype html><html lang="en"><title>Not built</title><body style="font: 14px sans-serif; padding: 16px">
<p>The app is not built yet: run <code>npm run build</code>.</p></body></html>`;

const cors = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

const appPage = '/assets/iframe.html';
const browserScript = '/workbench/browser.js';

/** The app's page as it is, but for what the simulator does to the browser around it. */
const inBrowser = async (page: Response): Promise<Response> => {
  const text = await page.text();
  return new Response(text.replace('<head>', `<head><script src="${browserScript}"></script>`), page);
};

/** Plays Zendesk's asset server: the files of the package, for everybody. */
export const answerApp = async (dist: string, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname === browserScript)
    return new Response(`(${troubledBrowser.toString()})();`, { headers: { 'content-type': 'text/javascript' } });
  const found = await fileResponse(dist, pathname);
  const file = found && pathname === appPage ? await inBrowser(found) : found;
  if (file) {
    for (const [name, value] of Object.entries(cors)) file.headers.set(name, value);
    return file;
  }
  const isPage = pathname === appPage;
  return new Response(isPage ? unbuilt : 'Not found', {
    status: isPage ? 200 : 404,
    headers: { ...cors, 'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain' },
  });
};
