import { connect } from './zaf/connect.ts';
import { parseSettings } from './zaf/settings.ts';
import { loadOptionsCheck } from './vendors/registry.ts';
import type { Place } from './locations/place.ts';

/** The one page of all locations: Zendesk says where it stands, and only what that location needs is loaded. */
async function start(): Promise<void> {
  const client = await connect(window).catch(() => 'silent' as const);
  if (client === 'silent') return (await import('./locations/start-screens.tsx')).showHostSilent();
  if (client === 'not-in-zendesk') return (await import('./locations/start-screens.tsx')).showOutsideZendesk();
  const [context, metadata] = await Promise.all([client.context(), client.metadata()]);
  const settings = parseSettings(metadata.settings, await loadOptionsCheck(metadata.settings));
  if ('faults' in settings) {
    // Nothing runs with wrong settings; the background has no screen to say so.
    if (context.location === 'background') return undefined;
    return (await import('./locations/start-screens.tsx')).showNotSetUp(client, settings.faults);
  }
  const { appId, installationId } = metadata;
  return run({ client, context, appId, installationId, settings: settings.ok });
}

async function run(place: Place): Promise<void> {
  switch (place.context.location) {
    case 'background':
      return (await import('./locations/background.ts')).runBackground(place);
    case 'top_bar':
      return (await import('./locations/hold.ts')).holdPhoneHere(place);
    case 'nav_bar':
      return (await import('./locations/nav-bar.tsx')).runNavBar(place);
    default:
      return (await import('./locations/sidebar.tsx')).runSidebar(place);
  }
}

// Whatever else goes wrong at the start shows the one screen that offers to try again.
start().catch(async () => (await import('./locations/start-screens.tsx')).showHostSilent());
