import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/files-below.mjs';
import { ensureApp } from '../support/fresh-build.ts';
import type { AppFiles } from './app-files.ts';
import { assetProblems } from './asset-rules.ts';
import { manifestProblems } from './manifest-rules.ts';
import { translationProblems } from './translation-rules.ts';

let app: AppFiles = new Map();
const readApp = async (): Promise<AppFiles> =>
  new Map((await filesBelow('dist')).map(({ name, content }) => [name, content]));
const problems = (files: AppFiles): string[] =>
  [manifestProblems, translationProblems, assetProblems].flatMap((rule) => rule(files));

beforeAll(async () => {
  ensureApp();
  app = await readApp();
});

describe('the package', () => {
  it('has nothing that Zendesk refuses', () => {
    expect(problems(app)).toEqual([]);
  });

  it('holds the manifest, translations and assets and nothing else, no links among them', () => {
    const odd = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
    expect(odd).toEqual([]);
    expect(readdirSync('dist').toSorted()).toEqual(['assets', 'manifest.json', 'translations']);
  });

  it('has one page for all locations', () => {
    const { location } = JSON.parse(app.get('manifest.json')?.toString() ?? '{}');
    const page = expect.objectContaining({ url: 'assets/iframe.html' });
    const names = ['background', 'top_bar', 'ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar'];
    expect(location).toEqual({ support: Object.fromEntries(names.map((name) => [name, page])) });
  });

  it('is installed once an account', () => {
    expect(JSON.parse(app.get('manifest.json')?.toString() ?? '{}')).toMatchObject({
      singleInstall: true,
      private: true,
    });
  });

  it('has all that its page asks for', () => {
    const page = app.get('assets/iframe.html')?.toString() ?? '';
    const urls = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, url = '']) => `assets/${url}`);
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !app.has(url))).toEqual([]);
  });
});

describe('a package that is broken', () => {
  const page = 'assets/iframe.html';
  const manifest = 'manifest.json';
  it.each([
    [manifest, '"frameworkVersion": "2.0"', '"frameworkVersion": "1.0"', 'frameworkVersion: not 2.0'],
    [manifest, '"version"', '"name": "x", "version"', 'name stands twice'],
    [manifest, '"singleInstall": true', '"singleInstall": "yes"', 'singleInstall: no boolean'],
    [manifest, '"nav_bar"', '"side_bar"', 'location side_bar: unknown'],
    [manifest, 'assets/iframe.html', 'assets/page.html', 'is not in the package'],
    [manifest, '"multiline"', '"dropdown"', 'type dropdown'],
    [manifest, '"secure": true', '"secure": false', 'scopes without secure'],
    [manifest, '"header"', '"heading"', 'secure without known scopes'],
    [manifest, '"chat_adapter_url"', '"adapter_url"', 'a name stands twice'],
    [manifest, '"domainWhitelist": [', '"domainWhitelist": [1', 'domainWhitelist: no hosts'],
    [manifest, '"author"', '"editor"', 'author: name or email missing'],
    [manifest, '"defaultLocale": "en"', '"defaultLocale": "fr"', 'has no translation'],
    ['translations/en.json', '"api_url"', '"api_uri"', 'no label for api_url'],
    ['assets/icon_top_bar.svg', '<symbol', '<style/><symbol', '<style> would be rewritten'],
    ['assets/icon_top_bar.svg', '"on-call"', '"oncall"', 'no symbol on-call'],
    ['assets/icon_nav_bar.svg', 'viewBox', 'viewbox', 'no viewBox'],
    [page, '</head>', '<script>1</script></head>', 'an inline script'],
    [page, '"./', '"/', 'is not relative'],
  ])('is noticed: %s with %s made %s', (file, good, bad, problem) => {
    const text = app.get(file)?.toString() ?? '';
    expect(text).toContain(good);
    const broken = new Map(app).set(file, Buffer.from(text.replace(good, bad)));
    expect(problems(broken).join('\n')).toContain(problem);
  });

  it.each([
    ['assets/ring.mp3', 'x', 'a type that Zendesk does not accept'],
    ['assets/more.js', 'eval("1")', 'code made from text'],
    ['assets/more.js', 'new Function("1")', 'code made from text'],
    ['assets/more.js', 'import "./workbench.js"', 'something of the workbench'],
    ['assets/logo.png', 'x', 'no PNG, not 320x320'],
    ['translations/zh-Hans.json', '{}', 'not named after a locale'],
    ['assets/manifest.json', '{}', 'a second manifest'],
  ])('is noticed: %s being %s', (file, text, problem) => {
    expect(problems(new Map(app).set(file, Buffer.from(text))).join('\n')).toContain(problem);
  });
});
