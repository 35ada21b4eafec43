import * as v from 'valibot';
import { Failure } from '../core/failure.ts';
import type { IconState, Screen } from '../core/ports.ts';
import type { ZafClient } from './client.ts';

const instanceSchema = v.fallback(v.object({ location: v.string() }), { location: '' });
const instancesSchema = v.record(v.string(), instanceSchema);

/** Symbols of `assets/icon_top_bar.svg`. */
const symbols: Record<IconState, string> = { idle: 'default', 'on-call': 'on-call', attention: 'attention' };

/** Zendesk may show a notice as HTML, and names and a vendor's words are anybody's: angle brackets become look-alikes. */
const asPlainText = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

/** Remembers the top bar's instance once it is seen; it lives as long as the Zendesk tab. */
const topBarOf = (client: ZafClient): (() => Promise<ZafClient | undefined>) => {
  let known: ZafClient | undefined;
  return async () => {
    if (known) return known;
    const instances = await client.get('instances', instancesSchema);
    const guid = Object.keys(instances).find((guid) => instances[guid]?.location === 'top_bar');
    known = guid === undefined ? undefined : client.instance(guid);
    return known;
  };
};

/** Zendesk's tabs, the phone's pane, the icon and the notices, from whichever instance of the app this is. */
export const createScreen = (client: ZafClient): Screen => {
  const topBar = topBarOf(client);
  return {
    open: ({ kind, id }) => client.invoke('routeTo', kind, id),
    showPhone: async () => {
      const phone = await topBar();
      if (!phone) throw new Failure('not-found');
      await phone.invoke('popover', 'show');
    },
    setIcon: async (state) => {
      await (await topBar())?.set('iconSymbol', symbols[state]);
    },
    notify: (text, kind) => client.invoke('notify', asPlainText(text), kind),
  };
};
