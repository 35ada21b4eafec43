import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ui } from './translations/en.json' with { type: 'json' };

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The chunks of a location and of a vendor are named after it, so that a look into the package shows what each costs. */
function chunkFileNames(chunk: { readonly facadeModuleId?: string | null }): string {
  const isLocation = /\/src\/locations\/(background|hold|nav-bar|sidebar|top-bar)\.tsx?$/.test(
    chunk.facadeModuleId ?? '',
  );
  const vendor = /\/src\/vendors\/([a-z]+)\/[^/]+$/.exec(chunk.facadeModuleId ?? '')?.[1];
  if (vendor !== undefined) return `vendor-${vendor}-[name]-[hash].js`;
  return isLocation ? 'location-[name]-[hash].js' : '[name]-[hash].js';
}

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

/** The background says one sentence, and all that it loads has 15 KB: it gets that sentence instead of every text. */
const onlyText: Plugin = {
  name: 'only-text',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/translations\/en\.json$/ },
    handler: (_id, importer) => (importer?.endsWith('/tell-no-phone.ts') ? '\0only-text' : undefined),
  },
  load: {
    filter: { id: /^\0only-text$/ },
    handler: () => `export const ui = ${JSON.stringify({ numbers: { noPhone: ui.numbers.noPhone } })};`,
  },
};

/** React checks props against these in development only. */
const withoutPropTypes: Plugin = {
  name: 'without-prop-types',
  transform: {
    filter: { id: /@zendeskgarden/, code: '.propTypes = {' },
    handler: (code) => ({ code: code.replaceAll(/^\w+\.propTypes = \{$[^]*?^\};$/gm, ''), map: null }),
  },
};

/**
 * The app's one page. Zendesk serves it below a path nobody knows beforehand, so every URL in it is relative, and under a
 * policy of its own, so nothing in it is inline.
 */
export default defineConfig({
  root: at('src'),
  base: './',
  publicDir: at('assets'),
  plugins: [react(), withLighterParts, withoutPropTypes, onlyText],
  build: {
    outDir: at('dist/assets'),
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    target: ['chrome107', 'safari16', 'firefox110'],
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: at('src/iframe.html'),
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames, assetFileNames: '[name]-[hash][extname]' },
    },
  },
});
