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
    handler: () => `export const ui = ${JSON.stringify({ numbers: { noPhone: texts.ui.numbers.noPhone } })};`,
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
  plugins: [react(), ...smallerLibraries, onlyText],
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
