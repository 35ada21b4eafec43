import { watch } from 'node:fs';
import path from 'node:path';
import { buildPackage } from './build-package.mjs';
import { root } from './root.mjs';
import { buildWorkbenchPage } from './workbench-pages.mjs';

const delay = 150;

/** What a changed file means: a page of the workbench, its server (which needs a restart), or the app. */
function partOf(file) {
  const name = file.split(path.sep).join('/');
  if (name.startsWith('workbench/host/')) return 'host';
  if (name.startsWith('workbench/adapters/ccaip/page/')) return 'ccaip';
  return name.startsWith('workbench/') ? 'server' : 'app';
}

async function rebuild(part) {
  if (part === 'app') await buildPackage({ logLevel: 'error' });
  else await buildWorkbenchPage(part);
}

/** Builds again what changed and then calls `onBuilt`. A build that fails leaves the earlier one and says why. */
export function watchSources(onBuilt) {
  const changed = new Set();
  let timer;
  let isBuilding = false;
  const work = async () => {
    if (isBuilding) return;
    isBuilding = true;
    try {
      while (changed.size > 0) {
        const [part] = changed;
        changed.delete(part);
        if (part === 'server') console.log("The workbench's own server changed: stop and start it to see that.");
        else await rebuild(part);
      }
      onBuilt();
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
    } finally {
      isBuilding = false;
      if (changed.size > 0) void work();
    }
  };
  const noticed = (part) => {
    changed.add(part);
    clearTimeout(timer);
    timer = setTimeout(() => void work(), delay);
  };
  const options = { recursive: true };
  const watchers = [
    watch(path.join(root, 'src'), options, (_event, file) => noticed(partOf(String(file)))),
    watch(path.join(root, 'assets'), options, () => noticed('app')),
    watch(path.join(root, 'translations'), options, () => noticed('app')),
  ];
  return { close: () => watchers.forEach((watcher) => watcher.close()) };
}
