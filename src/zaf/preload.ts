import * as v from 'valibot';
import type { ZafClient } from './client.ts';

const instance = v.fallback(v.object({ location: v.string() }), { location: '' });
const instances = v.record(v.string(), instance);
const created = v.object({ location: v.string(), instanceGuid: v.string() });

/** How often Zendesk is asked where the top bar is, and how long between, ms. */
const tries = 10;
const pause = 3_000;

/**
 * Has Zendesk load the top bar's pane now, not at its first click: a call may come before. Repeated for each top bar that
 * appears later. Rejects where Zendesk never said which instances there are.
 */
export async function preloadPhone(client: ZafClient): Promise<void> {
  const preload = (guid: string): void =>
    void client
      .instance(guid)
      .invoke('preloadPane')
      .catch(() => undefined);
  client.on('instance.created', (message) => {
    const read = v.safeParse(created, message);
    if (read.success && read.output.location === 'top_bar') preload(read.output.instanceGuid);
  });
  for (const guid of await topBars(client, tries)) preload(guid);
}

/** A Zendesk that is still starting may not answer at once. */
async function topBars(client: ZafClient, left: number): Promise<readonly string[]> {
  try {
    const known = await client.get('instances', instances);
    return Object.keys(known).filter((guid) => known[guid]?.location === 'top_bar');
  } catch (error) {
    if (left <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return topBars(client, left - 1);
  }
}
