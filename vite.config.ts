import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { smallerLibraries } from './scripts/lib/smaller-libraries.ts';
import texts from './translations/en.json' with { type: 'json' };

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

const { link, ...shared } = texts.ui;
/** Who shows which texts: the background says one sentence, and only the page behind the navigation's icon speaks of links. */
const shown: readonly (readonly [importer: string, ui: object])[] = [
  ['/locations/tell-no-phone.ts', { numbers: { noPhone: texts.ui.numbers.noPhone } }],
  ['/ui/nav/link-texts.ts', { link }],
  ['/ui/texts.ts', shared],
];

/** Nobody carries texts that are shown elsewhere: all that the background loads has 15 KB. */
const ownTexts: Plugin = {
  name: 'own-texts',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/translations\/en\.json$/ },
    handler: (_id, importer) => {
      const at = shown.findIndex(([end]) => importer?.endsWith(end));
      return at < 0 ? undefined : `\0own-texts:${at}`;
    },
  },
  load: {
    filter: { id: /^\0own-texts:/ },
    handler: (id) => `export const ui = ${JSON.stringify(shown[Number(id.split(':')[1])]?.[1])};`,
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
  plugins: [react(), ...smallerLibraries, ownTexts],
  build: {
    outDir: at('dist/assets'),
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    target: ['chrome107', 'safari16', 'firefox110'],
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    // Two minifiers, one after the other, find 2 KB of gzip more than either.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 2, pure_getters: true },
      format: { comments: false },
    },
    rolldownOptions: {
      // That the minifier takes longest is known.
      checks: { pluginTimings: false },
      input: at('src/iframe.html'),
      output: {
        minify: true,
        entryFileNames: '[name]-[hash].js',
        chunkFileNames,
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
