import * as v from 'valibot';
import type { Undo } from '../core/ports.ts';
import type { ZafClient } from './client.ts';

const instance = v.fallback(v.object({ location: v.string() }), { location: '' });
const instances = v.record(v.string(), instance);
const created = v.object({ location: v.string(), instanceGuid: v.string() });

/**
 * Has Zendesk load the top bar's pane now, not at its first click: a call may come before. Repeated for each top bar that
 * appears later. Undo stops that.
 */
export async function preloadPhone(client: ZafClient): Promise<Undo> {
  const preload = (guid: string): void =>
    void client
      .instance(guid)
      .invoke('preloadPane')
      .catch(() => undefined);
  const undo = client.on('instance.created', (message) => {
    const read = v.safeParse(created, message);
    if (read.success && read.output.location === 'top_bar') preload(read.output.instanceGuid);
  });
  const known = await client.get('instances', instances).catch((): v.InferOutput<typeof instances> => ({}));
  for (const [guid, { location }] of Object.entries(known)) if (location === 'top_bar') preload(guid);
  return undo;
}
