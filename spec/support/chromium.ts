import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const playwrightsOwn = (): string[] => {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
};

/** The browser to test with. Throws a plain sentence where there is none. */
export const findChromium = (): string => {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  const wanted = process.env['CHROMIUM'] ? [process.env['CHROMIUM']] : [];
  const installed = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [...wanted, ...playwrightsOwn(), ...installed].find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    'No browser for the specs: install Chromium or Chrome, or name one in the environment variable CHROMIUM.',
  );
};

/** Nothing a browser does on its own account: what it fetches and looks up would fall into whatever a spec watches. */
const SWITCHED_OFF = [
  'AimEnabled',
  'AutofillServerCommunication',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${SWITCHED_OFF.join(',')}`,
];

/**
 * Starts the browser as a real agent's would be. Playwright's own `--disable-features` switches the partitioning of
 * third-party storage off, and Chromium then denies storage to frames of other sites altogether; of several such switches
 * Chromium obeys the last, which is ours.
 */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ARGS });
