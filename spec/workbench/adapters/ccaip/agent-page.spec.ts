import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCcaip } from '../../../../src/workbench/adapters/ccaip/ccaip.ts';

const origin = 'http://127.0.0.1:4602';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agent-page-'));
  await mkdir(path.join(folder, 'built/assets'), { recursive: true });
  await writeFile(path.join(folder, 'built/index.html'), '<title>Agent adapter</title>');
  await writeFile(path.join(folder, 'built/assets/page.js'), 'export {}');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

const open = (pages = path.join(folder, 'built')) =>
  createCcaip({ origins: () => ({ host: '', app: '', vendor: origin }), now: () => 0, pages });
const get = async (address: string, ccaip = open()) => {
  const answer = await ccaip.handle(new Request(`${origin}${address}`));
  return answer ?? new Response('unhandled', { status: 599 });
};

describe('the agent page over HTTP', () => {
  it('serves the page with any query, and its files', async () => {
    const page = await get('/agent/?type=call&from=custom');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await get('/agent/assets/page.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('lets everybody frame it, or whom the tenant lists', async () => {
    const ccaip = open();
    expect((await get('/agent/', ccaip)).headers.get('content-security-policy')).toBe('frame-ancestors *');
    ccaip.configure({ frameAncestors: 'https://*.zendesk.com' });
    const page = await get('/agent/', ccaip);
    expect(page.headers.get('content-security-policy')).toBe('frame-ancestors https://*.zendesk.com');
  });

  it('leads to the slash, query kept', async () => {
    const page = await get('/agent?type=call');
    expect([page.status, page.headers.get('location')]).toEqual([302, `${origin}/agent/?type=call`]);
  });

  it('serves nothing outside its folder', async () => {
    expect((await get('/agent/..%2fsecret.txt')).status).toBe(404);
    expect((await get('/agent/assets/none.js')).status).toBe(404);
  });

  it('says so where it was not built', async () => {
    const page = await get('/agent/', open(path.join(folder, 'none')));
    expect([page.status, await page.text()]).toEqual([503, 'The agent page is not built yet; npm start builds it.']);
  });

  it('leaves other paths to others', async () => {
    expect((await get('/ameyowebaccess/toolbar-crm.htm')).status).toBe(599);
  });
});
