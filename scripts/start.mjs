// Starts the workbench: a local Zendesk with the app in it. Usage: npm start [WORKBENCH_PORT=4600]
import { checkNode, installWhatIsMissing } from './lib/fresh-clone.mjs';
import { orSayAndExit } from './lib/or-say-and-exit.mjs';

await orSayAndExit(async () => {
  checkNode();
  installWhatIsMissing();
  // Only now: these need what was just installed.
  const { runWorkbench } = await import('./lib/run-workbench.mjs');
  await runWorkbench(Number(process.env.WORKBENCH_PORT ?? 4600));
});
