import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { manifestSchema } from './manifest.ts';
import type { AppManifest } from './manifest.ts';

const everywhere = ['background', 'top_bar', 'ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar'];

/** Stands in for an app that was never built: every location, no settings. */
const unbuilt: AppManifest = {
  name: 'Ringside',
  version: '0.0.0',
  location: { support: Object.fromEntries(everywhere.map((name) => [name, { url: 'assets/iframe.html' }])) },
  parameters: [],
  domainWhitelist: [],
};

/** Reads the manifest of the built app anew each time, because it may be rebuilt while the workbench runs. */
export const readManifest = async (dist: string): Promise<AppManifest> => {
  try {
    return v.parse(manifestSchema, JSON.parse(await readFile(path.join(dist, 'manifest.json'), 'utf8')));
  } catch {
    return unbuilt;
  }
};
