import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Every screen in every state on one page: `npx vite -c spec/ui/gallery/vite.config.ts`, then `?scheme=dark&width=250`.
export default defineConfig({ root: import.meta.dirname, plugins: [react()], server: { fs: { allow: ['../../..'] } } });
