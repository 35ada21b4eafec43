import type { Panel } from '../../server/panel.ts';
import type { AppMetadata } from '../zaf/zaf-host.ts';

/** What the app is told of its installation; `visible` has no secure settings in it. */
export const appMetadata = ({ manifest, visible }: Panel): AppMetadata => ({
  appId: 1,
  name: manifest.name,
  installationId: 42,
  version: manifest.version,
  settings: { title: manifest.name, ...visible },
});
