import type { ZafClient } from './client.ts';

/** In CSS pixels. */
export interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/** Asks Zendesk to give the pane that this page stands in another size. One that stays as it is still works. */
export async function resizePane(client: ZafClient, { width, height }: PaneSize): Promise<void> {
  await client.invoke('resize', { width: `${width}px`, height: `${height}px` }).catch(() => undefined);
}
