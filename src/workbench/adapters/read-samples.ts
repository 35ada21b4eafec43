import { readdirSync, readFileSync } from 'node:fs';
import type { RawSample } from './simulated-vendor.ts';

/** The recorded-style files of a folder, e.g. `show-crm.json`. `targetOf`: who says it, or what it answers. */
export const readSamples = (folder: URL, targetOf: (name: string) => string): readonly RawSample[] =>
  readdirSync(folder).map((file) => {
    const name = file.replace(/\.\w+$/, '');
    const text = readFileSync(new URL(file, folder), 'utf8').trim();
    return { name, target: targetOf(name), text };
  });
