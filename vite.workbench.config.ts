import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The workbench's pages. Each is a build of its own: `vite build -c vite.workbench.config.ts --mode ccaip`. */
const pages = {
  host: { root: 'src/workbench/host', base: '/host/', outDir: '.workbench/host' },
  ameyo: { root: 'src/workbench/adapters/ameyo/page', base: './', outDir: '.workbench/ameyo' },
  ccaip: { root: 'src/workbench/adapters/ccaip/page', base: './', outDir: '.workbench/ccaip' },
} as const;

export default defineConfig(({ mode }) => {
  const page = Object.entries(pages).find(([name]) => name === mode)?.[1] ?? pages.host;
  return {
    root: at(page.root),
    base: page.base,
    publicDir: false,
    plugins: [react()],
    build: { outDir: at(page.outDir), emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
  };
});
