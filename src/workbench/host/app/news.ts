import * as v from 'valibot';
import { trafficEntrySchema } from '../../server/panel.ts';
import { deskReader } from './desk-reader.ts';
import type { Desktop } from './desktop.ts';

const newsSchema = v.variant('kind', [
  v.object({ kind: v.literal('traffic'), entry: trafficEntrySchema }),
  v.object({ kind: v.literal('link'), path: v.string(), agent: v.optional(v.string()) }),
  v.object({ kind: v.picklist(['changed', 'faults', 'vendor', 'settings', 'reset']) }),
]);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Follows what the server tells; ends with the page. */
export const followNews = ({ desk, navigation, refresh }: Desktop): void => {
  // Another name of the same machine: an open stream would take one of the six connections to this one.
  const source = new EventSource(`${location.origin.replace('localhost', '127.0.0.1')}/workbench/stream`);
  const readPanel = async (): Promise<void> => {
    const panel = await deskReader.panel();
    desk.store.change((state) => ({ ...state, panel }));
  };
  const openLink = ({ path, agent }: { readonly path: string; readonly agent?: string | undefined }): void => {
    const isOurs = agent === undefined || agent === desk.store.get().agent.email;
    if (isOurs && document.visibilityState === 'visible') navigation.go({ kind: 'app', path });
  };
  source.addEventListener('message', ({ data }) => {
    const news = v.safeParse(newsSchema, parsed(String(data)));
    if (!news.success) return;
    const { output } = news;
    if (output.kind === 'traffic')
      desk.store.change((state) => ({ ...state, traffic: [...state.traffic.slice(-999), output.entry] }));
    else if (output.kind === 'changed') void refresh();
    else if (output.kind === 'faults' || output.kind === 'vendor') void readPanel();
    else if (output.kind === 'link') openLink(output);
    else location.reload();
  });
};
