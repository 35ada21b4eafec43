import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScenarioNeeds } from '../scenarios/scenario.ts';
import type { Panel } from './panel.ts';
import { vendorPanelOf } from './vendor-panel-of.ts';
import { vendorSettings } from './vendor-settings.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const readIcon = async (dist: string): Promise<string> => {
  try {
    return await readFile(path.join(dist, 'assets/icon_top_bar.svg'), 'utf8');
  } catch {
    return '';
  }
};

const neededSettings = ({ chats, rules }: ScenarioNeeds, chatPage: string | undefined): Record<string, string> => ({
  ...(chats === true && chatPage !== undefined ? { chat_adapter_url: chatPage } : {}),
  ...(rules === undefined ? {} : { rules: JSON.stringify(rules, undefined, 2) }),
});

/** What the host page shows and needs, as it is now. */
export const panelOf = async (world: WorkbenchWorld): Promise<Panel> => {
  const { origins, dist, zendesk, installation, traffic, scenarios, vendors } = world;
  const settings = { ...(await installation.settings()) };
  // A vendor that nobody plays anything on shows what is played on the usual one.
  const vendor = scenarios.some((scenario) => scenario.vendor === settings['vendor']) ? settings['vendor'] : undefined;
  const chatPages = Object.fromEntries(
    Object.entries(vendors).flatMap(([name, { chatPage }]) => (chatPage ? [[name, chatPage(origins().vendor)]] : [])),
  );
  return {
    origins: origins(),
    manifest: await installation.manifest(),
    settings,
    vendors: vendorSettings(vendors, origins()),
    vendor: await vendorPanelOf(world),
    visible: { ...(await installation.visible()) },
    faults: zendesk.faults.snapshot(),
    chatPages,
    scenarios: scenarios
      .filter((scenario) => scenario.vendor === vendor)
      .map(({ id, title, about, needs = {} }) => ({
        id,
        title,
        about,
        needs: neededSettings(needs, chatPages[String(settings['vendor'])]),
      })),
    traffic: [...traffic.entries()],
    icon: await readIcon(dist),
  };
};
