import { fileURLToPath } from 'node:url';
import metadata from 'libphonenumber-js/min/metadata';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What Garden uses of these is small, and they cannot be shaken: `src/ui/garden` does the same in a tenth of the bytes. */
const lighter: Readonly<Record<string, string>> = {
  polished: `export * from '${at('src/ui/garden/polished.ts')}';`,
  color2k: `export * from '${at('src/ui/garden/color2k.ts')}';`,
  'lodash.get': `export { get as default } from '${at('src/ui/garden/lodash.ts')}';`,
  'lodash.memoize': `export { memoize as default } from '${at('src/ui/garden/lodash.ts')}';`,
  // React 18 has itself what this stands in for.
  'use-sync-external-store/shim': `export { useSyncExternalStore } from 'react';`,
};

const withLighterParts: Plugin = {
  name: 'with-lighter-parts',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(polished|color2k|lodash\.(get|memoize)|use-sync-external-store\/shim)$/ },
    handler: (id) => `\0lighter:${id}`,
  },
  load: {
    filter: { id: /^\0lighter:/ },
    handler: (id) => ({ code: lighter[id.slice('\0lighter:'.length)] ?? '', moduleSideEffects: false }),
  },
};

/** What no browser that Zendesk supports ever runs, by file: two kilobytes of gzip and more. */
const unused: readonly { readonly file: RegExp; readonly code: string }[] = [
  // Colours of Garden 8, only for arguments of Garden 8.
  {
    file: /react-theming\/dist\/esm\/utils\/getColorV8\.js$/,
    code: 'export const getColorV8 = (colour) => colour;',
  },
  // styled-components prefixes for old browsers only where it is told to.
  { file: /stylis\/src\/Prefixer\.js$/, code: 'export const prefix = (value) => value;' },
  // Zendesk's SDK falls back to it where a browser has no promises.
  {
    file: /zendesk_app_framework_sdk\/lib\/vendor\/native-promise-only\.js$/,
    code: 'module.exports = Promise;',
  },
];

const withoutUnused: Plugin = {
  name: 'without-unused',
  load: {
    filter: { id: unused.map(({ file }) => file) },
    handler: (id) => unused.find(({ file }) => file.test(id))?.code,
  },
};

/** The parts of Garden's Alert that nothing here shows, and that hang on it where no bundler can tell. */
const withoutAlertParts: Plugin = {
  name: 'without-alert-parts',
  transform: {
    filter: { id: /@zendeskgarden\/react-notifications\/dist\/esm\/elements\/alert\/Alert\.js$/ },
    handler: (code) => ({ code: code.replaceAll(/^Alert\.\w+ = \w+;$/gm, ''), map: null }),
  },
};

/** A theme's hues, and what else Garden's parts name: the other colours of the palette are a third of it. */
const otherHues = 'product|fuschia|pink|crimson|orange|lemon|lime|mint|teal|azure|royal|purple';

const withoutOtherHues: Plugin = {
  name: 'without-other-hues',
  transform: {
    filter: { id: /react-theming\/dist\/esm\/elements\/palette\/index\.js$/ },
    handler: (code) => ({
      code: code.replaceAll(new RegExp(`^  (${otherHues}): \\{[^}]*\\},?$`, 'gm'), ''),
      map: null,
    }),
  },
};

/** libphonenumber brings its code for old browsers and for new ones, and names only the former in its exports. */
const withModernNumbers: Plugin = {
  name: 'with-modern-numbers',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/es6\// },
    async handler(id, importer, options) {
      if (importer?.includes('/libphonenumber-js/') !== true) return null;
      return this.resolve(id.replace('/es6/', '/es6-modern/'), importer, { ...options, skipSelf: true });
    },
  },
};

/** React checks props and shows names in development only. */
const withoutDevelopment: Plugin = {
  name: 'without-development',
  transform: {
    filter: { id: /@zendeskgarden/, code: /\.propTypes = \{|displayName/ },
    handler: (code) => ({
      code: code.replaceAll(
        /^[\w$]+\.propTypes = \{$[^]*?^\};$|^[\w$.]+\.displayName = .*;$|^ +displayName: .*$/gm,
        '',
      ),
      map: null,
    }),
  },
};

const rareElements =
  'abbr|address|area|audio|bdi|bdo|canvas|cite|col|colgroup|data|datalist|del|dfn|embed|hgroup|html|ins|map|mark|menu|meter|object|optgroup|output|picture|q|rp|rt|ruby|s|samp|search|slot|sub|summary|sup|template|u|var|video';

/** styled-components makes a `styled.feBlend` and the like of every element that there is; nobody here styles a part of a drawing so, nor these. */
export const withoutRareElements = (code: string): string =>
  code.replace(/\["a","abbr",[^\]]+\]/, (list) =>
    list.replace(/,"circle",("\w+",)+"use"(?=\])/, '').replaceAll(new RegExp(`"(${rareElements})",`, 'g'), ''),
  );

const withoutElements: Plugin = {
  name: 'without-elements',
  transform: {
    filter: { id: /styled-components\.browser\.esm\.js$/ },
    handler: (code) => ({ code: withoutRareElements(code), map: null }),
  },
};

/** Where a country's formats stand, and in a format its patterns of first digits: of these whole numbers need the last. */
const formatsAt = 4;
const patternsAt = 2;

const last = (field: unknown): unknown => (Array.isArray(field) ? field.slice(-1) : field);

const mapAt = (fields: unknown, at: number, change: (field: unknown) => unknown): unknown =>
  Array.isArray(fields) ? fields.map((field: unknown, index) => (index === at ? change(field) : field)) : fields;

const withLastPatterns = (land: unknown): unknown =>
  mapAt(land, formatsAt, (formats) =>
    Array.isArray(formats) ? formats.map((format: unknown) => mapAt(format, patternsAt, last)) : formats,
  );

type Lands = Readonly<Record<string, unknown>>;

/** libphonenumber's metadata without what only its formatter for numbers being typed reads: a kilobyte of gzip. */
export const metadataOfWholeNumbers = <Metadata extends { readonly countries: Lands; readonly nonGeographic?: Lands }>(
  whole: Metadata,
): Metadata => {
  const all = (lands: Lands = {}): Lands =>
    Object.fromEntries(Object.entries(lands).map(([name, land]) => [name, withLastPatterns(land)]));
  return { ...whole, countries: all(whole.countries), nonGeographic: all(whole.nonGeographic) };
};

const withLessMetadata: Plugin = {
  name: 'with-less-metadata',
  transform: {
    filter: { id: /\/libphonenumber-js\/metadata\.min\.json\.js$/ },
    handler: () => `export default ${JSON.stringify(metadataOfWholeNumbers(metadata))};`,
  },
};

/** What makes the libraries smaller than they come. Each drops what the app, or no browser it is for, ever runs. */
export const smallerLibraries: Plugin[] = [
  withLighterParts,
  withoutUnused,
  withoutAlertParts,
  withoutOtherHues,
  withoutElements,
  withModernNumbers,
  withLessMetadata,
  withoutDevelopment,
];
