import { readdirSync, readFileSync } from 'node:fs';
import type { RawSample } from './simulated-vendor.ts';

interface Reading {
  /** Who says the one of this name, or what it answers. */
  targetOf(name: string): string;
  /** Stands there until another one is loaded. */
  readonly first: string;
}

/** The recorded-style files of a folder, e.g. `show-crm.json`. */
export const readSamples = (folder: URL, { targetOf, first }: Reading): readonly RawSample[] =>
  readdirSync(folder)
    .map((file) => {
      const name = file.replace(/\.\w+$/, '');
      return { name, target: targetOf(name), text: readFileSync(new URL(file, folder), 'utf8').trim() };
    })
    .toSorted((a, b) => Number(b.name === first) - Number(a.name === first));
