import * as v from 'valibot';
import type { Undo } from '../core/ports.ts';
import type { ZafClient } from './client.ts';

const schemes = v.picklist(['light', 'dark']);

/** The agent's colour scheme: from the page's address at once, then from Zendesk, then whenever it is switched. */
export function watchColorScheme(
  client: ZafClient,
  search: string,
  onScheme: (scheme: 'light' | 'dark') => void,
): Undo {
  const told = (value: unknown): void => {
    const read = v.safeParse(schemes, value);
    if (read.success) onScheme(read.output);
  };
  told(new URLSearchParams(search).get('colorScheme'));
  void client.get('colorScheme', schemes).then(told, () => undefined);
  return client.on('colorScheme.changed', told);
}
