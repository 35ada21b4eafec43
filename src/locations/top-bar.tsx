import type { Agent } from '../core/records.ts';
import type { Diagnostics } from '../core/showing/diagnostics.ts';
import type { Bus, Screen as ZendeskScreen } from '../core/ports.ts';
import { PhoneScreen } from '../ui/phone/phone-screen.tsx';
import { ShownNumber } from '../ui/shown-number.ts';
import { createJournal } from '../storage/journal.ts';
import type { TabName } from '../tabs/messages.ts';
import { serveScreen } from '../tabs/serve-screen.ts';
import { followUse } from '../tabs/use.ts';
import { pageOf } from '../vendors/registry.ts';
import { createCustomer } from '../zaf/customer.ts';
import { createLookup } from '../zaf/lookup.ts';
import { createRest } from '../zaf/request.ts';
import { createScreen } from '../zaf/screen.ts';
import { version } from '../../manifest.json';
import { draw, element, useStore } from './draw.tsx';
import { createStore } from './screen-store.ts';
import { numberReader } from './number-reader.ts';
import { createPhoneSwitch, type PhoneSwitch } from './phone-switch.ts';
import { shareName, type Place } from './place.ts';
import { shareDiagnostics } from './share-diagnostics.ts';
import { systemClock } from './system-clock.ts';
import { watchOnline } from './watch-online.ts';
import { isSeen, watchUse } from './watch-use.ts';

export interface TopBarParts {
  readonly diagnostics: Diagnostics;
  readonly bus: Bus;
  /** This browser tab. */
  readonly tab: TabName;
  /** Takes the phone from the tab that holds it. */
  takeOver(): void;
}

/** The pane around the vendor's page. Returns how to tell it who holds the phone. */
export function runTopBar(place: Place, agent: Agent, parts: TopBarParts): Pick<PhoneSwitch, 'show'> {
  const { diagnostics, bus, takeOver } = parts;
  const rest = createRest(place.client, { isOnline: () => navigator.onLine, now: systemClock.now });
  const lookup = createLookup(rest);
  const readCustomer = createCustomer(rest);
  const screen = createScreen(place.client);
  const use = followTab({ ...parts, screen });
  const phone = createPhoneSwitch({ place, agent, rest, diagnostics, bus, screen, use });
  const offline = createStore(!navigator.onLine);
  const shared = shareDiagnostics({
    diagnostics,
    screen,
    country: place.settings.defaultCountry,
    // Only reads: what is too old goes when the phone itself starts.
    journal: createJournal({ name: shareName(place, agent), keepDays: 3650, now: systemClock.now }),
  });

  const hasPage = pageOf(place.settings, location.origin) !== undefined;
  const Screen = () => {
    const { source, view, phone: where, isAlone, hint } = useStore(phone.shown);
    const isOffline = useStore(offline);
    const pages = useStore(phone.pages.shown);
    if (!source) return null;
    return (
      <PhoneScreen
        view={view}
        place={where}
        hint={hint}
        pages={pages}
        isOffline={isOffline}
        isAlone={isAlone}
        hasPage={hasPage}
        version={version}
        actions={source.actions}
        lookup={lookup}
        readCustomer={readCustomer}
        below={element('below')}
        onShowPage={phone.pages.choose}
        onDismissHint={phone.dismissHint}
        onReloadPhone={phone.reload}
        onCopyDiagnostics={() => shared.copy(view)}
        onDownloadDiagnostics={() => shared.download(view)}
        onUseHere={takeOver}
      />
    );
  };

  watchOnline(offline.set);
  const shownNumber = numberReader(place.settings.defaultCountry);
  draw(
    place.client,
    <ShownNumber.Provider value={shownNumber}>
      <Screen />
    </ShownNumber.Provider>,
  );
  return phone;
}

/** This tab among the others: says when it is used, hears when they are, and shows what is wanted here. */
function followTab({ bus, tab, screen }: Pick<TopBarParts, 'bus' | 'tab'> & { readonly screen: ZendeskScreen }) {
  const use = followUse({ bus, clock: systemClock, tab: () => tab });
  watchUse(use.notice);
  // A tab that has just been opened, or loaded again before somebody's eyes, is being used.
  if (isSeen()) use.notice();
  serveScreen({ bus, clock: systemClock, screen, tab });
  return use;
}
