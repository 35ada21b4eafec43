// Measures what the app costs and prints a table. Usage: npm run bench [part of a file's name …]
import { checkNode, installWhatIsMissing } from './lib/fresh-clone.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { orSayAndExit } from './lib/or-say-and-exit.mjs';

await orSayAndExit(async () => {
  checkNode();
  installWhatIsMissing();
  process.env.CHROMIUM = ensureChromium();
  // Only now: it needs what was just installed.
  const { runBenches } = await import('./lib/run-benches.mjs');
  if (!(await runBenches(process.argv.slice(2)))) process.exitCode = 1;
});
