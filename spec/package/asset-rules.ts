import type { AppFiles } from './app-files.ts';

/** The types Zendesk's styling guide accepts among assets. */
const acceptedType = /\.(png|jpe?g|gif|svg|js|html?|css|map|eot|woff2?|otf|ttf|json|xml)$/;
const drawings = new Set(['svg', 'symbol', 'path', 'circle', 'rect', 'g']);

const pngSide = (content: Buffer | undefined): string =>
  content?.subarray(1, 4).toString() === 'PNG' ? `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}` : 'no PNG';

const isUtf8 = (content: Buffer): boolean => Buffer.from(content.toString()).equals(content);

const svgProblems = (text: string): string[] => {
  const elements = [...text.matchAll(/<([a-zA-Z!?][\w-]*)/g)].map(([, element = '']) => element);
  return [
    // Zendesk's sanitiser rewrites what has any of these; only plain drawings come out as they went in.
    ...elements.filter((element) => !drawings.has(element)).map((element) => `<${element}> would be rewritten`),
    ...(/\son\w+=|style=|href=|url\(/.test(text) ? ['an attribute that would be rewritten'] : []),
    ...(/<svg[^>]* viewBox="/.test(text) ? [] : ['no viewBox']),
  ];
};

const iconProblems = (files: AppFiles): string[] => {
  const topBar = files.get('assets/icon_top_bar.svg')?.toString() ?? '';
  const symbols = new Set([...topBar.matchAll(/<symbol id="([^"]+)" viewBox="0 0 18 18">/g)].map(([, id]) => id));
  const wanted = ['default', 'on-call', 'attention'];
  return [
    ...wanted.filter((id) => !symbols.has(id)).map((id) => `icon_top_bar.svg: no symbol ${id} of 18x18`),
    ...['top_bar', 'nav_bar']
      .filter((location) => !files.get(`assets/icon_${location}.svg`)?.includes('currentColor'))
      .map((location) => `icon_${location}.svg: not in the colour of its surroundings`),
  ];
};

const htmlProblems = (text: string): string[] => [
  ...[...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(() => 'an inline script'),
  ...(/<style|\sstyle=|\son\w+=|javascript:/.test(text) ? ['something inline'] : []),
  ...[...text.matchAll(/\s(?:src|href)="([^"]*)"/g)]
    .filter(([, url = '']) => !url.startsWith('./'))
    .map(([, url]) => `the URL ${url} is not relative`),
];

// A word of its own, so that e.g. `retrieval(` passes.
const scriptProblems = (text: string): string[] => [
  ...(/(?<![\w$.])eval\s*\(|(?<![\w$])new\s+Function\b|(?<![\w$.])Function\s*\(/.test(text)
    ? ['code made from text']
    : []),
  ...(/sourceMappingURL/.test(text) ? ['a source map'] : []),
  ...(/workbench|james\.bond|Moneypenny|msw\b/i.test(text) ? ['something of the workbench'] : []),
];

const problemsOf = (name: string, content: Buffer): string[] => {
  const text = content.toString();
  if (!acceptedType.test(name)) return ['a type that Zendesk does not accept'];
  if (/\.(js|html|css|json|svg)$/.test(name) && !isUtf8(content)) return ['not UTF-8'];
  if (name.endsWith('.svg')) return svgProblems(text);
  if (name.endsWith('.html')) return htmlProblems(text);
  return name.endsWith('.js') ? scriptProblems(text) : [];
};

/** What Zendesk would refuse or rewrite in `assets/`, and what our page may not do. */
export const assetProblems = (files: AppFiles): string[] => {
  const sides = { 'assets/logo.png': '320x320', 'assets/logo-small.png': '128x128' };
  return [
    ...Object.entries(sides)
      .filter(([name, side]) => pngSide(files.get(name)) !== side)
      .map(([name, side]) => `${name}: ${pngSide(files.get(name))}, not ${side}`),
    ...iconProblems(files),
    ...[...files]
      .filter(([name]) => name.startsWith('assets/'))
      .flatMap(([name, content]) => problemsOf(name, content).map((problem) => `${name}: ${problem}`)),
  ];
};
