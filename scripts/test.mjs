// Runs every check and counts them; the last line of output is "N passed, N failed". Usage: npm test
import { installWhatIsMissing, checkNode } from './lib/fresh-clone.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { orSayAndExit } from './lib/or-say-and-exit.mjs';
import { runChecks } from './lib/run-checks.mjs';

await orSayAndExit(async () => {
  checkNode();
  installWhatIsMissing();
  const { passed, failed, skipped } = runChecks({ ...process.env, CHROMIUM: ensureChromium() });
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
});
