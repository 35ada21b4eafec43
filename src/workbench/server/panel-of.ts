import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Panel } from './panel.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const readIcon = async (dist: string): Promise<string> => {
  try {
    return await readFile(path.join(dist, 'assets/icon_top_bar.svg'), 'utf8');
  } catch {
    return '';
  }
};

/** What the host page shows and needs, as it is now. */
export const panelOf = async ({
  origins,
  dist,
  zendesk,
  installation,
  traffic,
  scenarios,
}: WorkbenchWorld): Promise<Panel> => ({
  origins: origins(),
  manifest: await installation.manifest(),
  settings: { ...(await installation.settings()) },
  visible: { ...(await installation.visible()) },
  faults: zendesk.faults.snapshot(),
  scenarios: scenarios.map(({ id, title, about }) => ({ id, title, about })),
  traffic: [...traffic.entries()],
  icon: await readIcon(dist),
});
