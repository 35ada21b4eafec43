import { useCallback } from 'react';
import type { Instance } from '../zaf/instance.ts';
import { blockedHere } from '../app/blocked-here.ts';
import { useDesk, useDesktop } from './use-desk.ts';

/** What Zendesk's iframes of apps delegate. */
const ALLOW = 'microphone; camera; geolocation; autoplay; clipboard-write; clipboard-read';

const address = ({ url, guid }: Instance, origin: string, scheme: string): string => {
  const full = new URL(url);
  full.searchParams.set('origin', origin);
  full.searchParams.set('app_guid', guid);
  full.searchParams.set('colorScheme', scheme);
  const blocked = blockedHere();
  if (blocked.length > 0) full.searchParams.set('browser', blocked.join(' '));
  return full.href;
};

/** One mounted instance of the app. Its address is fixed once it is there: changing it would load the app again. */
export const AppFrame = ({ instance }: { readonly instance: Instance }) => {
  const desktop = useDesktop();
  const { guid } = instance;
  const mount = useCallback(
    (frame: HTMLIFrameElement | null) => {
      if (!frame?.contentWindow || frame.src) return;
      desktop.attach(guid, frame.contentWindow);
      const known = desktop.desk.instances.byGuid(guid);
      if (known) frame.src = address(known, location.origin, desktop.desk.store.get().scheme);
    },
    [desktop, guid],
  );
  return (
    // Zendesk's frames of apps are their own origin and carry no sandbox that is known.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      ref={mount}
      title={`Ringside ${instance.location}`}
      data-location={instance.location}
      data-guid={guid}
      allow={ALLOW}
    />
  );
};

/** The instance with this guid, where the app has one there. */
export const InstanceFrame = ({ guid }: { readonly guid: string | undefined }) => {
  const instance = useDesk(({ instances }) => instances.find((one) => one.guid === guid));
  return instance ? <AppFrame key={instance.guid} instance={instance} /> : null;
};
