// Draws assets/logo.png and assets/logo-small.png, which Zendesk wants as bitmaps, from assets/logo.svg.
// Usage: node scripts/lib/render-logos.mjs
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { root } from './root.mjs';

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const drawing = await readFile(path.join(root, 'assets/logo.svg'), 'utf8');
  for (const [file, side] of [
    ['logo.png', 320],
    ['logo-small.png', 128],
  ]) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${drawing}`);
    await page.screenshot({ path: path.join(root, 'assets', file), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
