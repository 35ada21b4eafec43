import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A location's chunk is named after it, so that a look into the package shows what each location costs. */
function chunkFileNames(chunk: { readonly facadeModuleId?: string | null }): string {
  const isLocation = /\/src\/locations\/(background|hold|nav-bar|sidebar|top-bar)\.tsx?$/.test(
    chunk.facadeModuleId ?? '',
  );
  return isLocation ? 'location-[name]-[hash].js' : '[name]-[hash].js';
}

/** Lodash, inside Garden, makes code from text to find the global object; it would never run, but nothing here does that. */
const withoutCodeFromText: Plugin = {
  name: 'without-code-from-text',
  transform: {
    filter: { code: "Function('return this')()" },
    handler: (code) => ({ code: code.replaceAll("Function('return this')()", 'globalThis'), map: null }),
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
  plugins: [react(), withoutCodeFromText],
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
