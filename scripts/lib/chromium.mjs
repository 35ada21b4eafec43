import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const insidePlaywright = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightBrowsers() {
  const home = os.homedir();
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(home, '.cache/ms-playwright'),
    path.join(home, 'Library/Caches/ms-playwright'),
  ];
  return caches.flatMap((cache) => {
    try {
      const versions = readdirSync(cache ?? '').filter((name) => /^chromium-\d+$/.test(name));
      return versions.flatMap((version) => insidePlaywright.map((inside) => path.join(cache ?? '', version, inside)));
    } catch {
      return [];
    }
  });
}

/** The browser to test with: CHROMIUM, what the system has, what Playwright has downloaded; `undefined` if there is none. */
export function findChromium() {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const installed = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  return [...wanted, ...installed, ...macApps, ...playwrightBrowsers()].find(isExecutable);
}

/** Finds a browser, or installs Debian's where we may. Throws an Error that says what to install where we may not. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (mayInstall) {
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', 'chromium');
  }
  const installed = mayInstall ? findChromium() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'No browser for the tests: install Chromium or Chrome, or name one in the environment variable CHROMIUM.',
  );
}
