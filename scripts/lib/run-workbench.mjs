import path from 'node:path';
import { createServer } from 'vite';
import { buildPackage } from './build-package.mjs';
import { root } from './root.mjs';
import { watchSources } from './watch-sources.mjs';
import { buildWorkbenchPage } from './workbench-pages.mjs';

async function loadServer() {
  // Vite runs the TypeScript of the server; it serves nothing itself.
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { startWorkbench } = await vite.ssrLoadModule('/src/workbench/server.ts');
  return { vite, startWorkbench };
}

/** What can be built is built; the workbench also runs with what is there already. */
async function buildEverything() {
  await buildWorkbenchPage('host');
  await buildWorkbenchPage('ccaip');
  await buildWorkbenchPage('ameyo');
  try {
    await buildPackage({ logLevel: 'error' });
  } catch (error) {
    console.error(`The app could not be built: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function open(startWorkbench, port) {
  try {
    return await startWorkbench({
      ports: { host: port, app: port + 1, vendor: port + 2 },
      dist: path.join(root, 'dist'),
      hostPage: path.join(root, '.workbench/host'),
      vendorPages: path.join(root, '.workbench'),
      keepStateIn: path.join(root, '.workbench/state.json'),
    });
  } catch (error) {
    if (error?.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${error.port} is taken; choose other ports with WORKBENCH_PORT.`, { cause: error });
  }
}

/** Builds everything, opens the workbench on `port` and the two after it, and keeps the app up to date. */
export async function runWorkbench(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_533) throw new Error('WORKBENCH_PORT must be a port number.');
  await buildEverything();
  const { vite, startWorkbench } = await loadServer();
  const workbench = await open(startWorkbench, port).catch(async (error) => {
    await vite.close();
    throw error;
  });
  const watcher = watchSources(() => workbench.reloadApp());
  const stop = async () => {
    watcher.close();
    await workbench.stop();
    await vite.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  console.log(`Workbench: ${workbench.origins.host}/`);
}
