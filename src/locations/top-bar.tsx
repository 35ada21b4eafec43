import type { Agent } from '../core/records.ts';
import type { Diagnostics } from '../core/diagnostics.ts';
import type { Undo } from '../core/ports.ts';
import type { DeskView } from '../core/view.ts';
import { PhoneScreen } from '../ui/phone/phone-screen.tsx';
import { VendorMissing } from '../ui/faults/vendor-missing.tsx';
import { copyText } from '../ui/copy-text.ts';
import { ShownNumber } from '../ui/shown-number.ts';
import { createTexts } from '../ui/texts.ts';
import type { ZafClient } from '../zaf/client.ts';
import { createCustomer } from '../zaf/customer.ts';
import { createLookup } from '../zaf/lookup.ts';
import { createRest } from '../zaf/request.ts';
import { createScreen } from '../zaf/screen.ts';
import { version } from '../../manifest.json';
import { diagnosticsText } from './diagnostics-text.ts';
import { draw, element, useStore } from './draw.tsx';
import { createStore } from './screen-store.ts';
import { numberReader } from './number-reader.ts';
import type { MountedPhone } from './mount.ts';
import { ownSource, remoteSource, type PhoneSource } from './phone-source.ts';
import type { Place } from './place.ts';
import { systemClock } from './system-clock.ts';
import { watchOnline } from './watch-online.ts';

interface Shown {
  readonly source: PhoneSource | 'vendor-missing' | undefined;
  readonly view: DeskView | undefined;
  readonly isHere: boolean;
  readonly hint: 'none' | 'silent';
  readonly isOffline: boolean;
}

export interface TopBar {
  /** Shows the phone that this tab holds, `no-page` where its vendor has none, or with `elsewhere` another tab's. */
  show(phone: MountedPhone | 'no-page' | 'elsewhere'): void;
}

export interface TopBarParts {
  readonly diagnostics: Diagnostics;
  /** Takes the phone from the tab that holds it. */
  takeOver(): void;
}

/** Without any message for this long the hint appears: a page that refuses to be framed looks loaded, ms. */
const silence = 20_000;

/** The pane around the vendor's page. */
export function runTopBar(place: Place, agent: Agent, { diagnostics, takeOver }: TopBarParts): TopBar {
  const rest = createRest(place.client, { isOnline: () => navigator.onLine, now: systemClock.now });
  const lookup = createLookup(rest);
  const readCustomer = createCustomer(rest);
  const shown = createStore<Shown>({
    source: undefined,
    view: undefined,
    isHere: true,
    hint: 'none',
    isOffline: !navigator.onLine,
  });
  const change = (part: Partial<Shown>): void => shown.set({ ...shown.get(), ...part });
  let undoSilence: Undo = () => undefined;
  let shows = 0;

  const watchSilence = (): void => {
    undoSilence();
    undoSilence = systemClock.wakeAt(systemClock.now() + silence, () => {
      if (shown.get().view?.phone.isHeard !== true) change({ hint: 'silent' });
    });
  };

  const use = (source: PhoneSource, isHere: boolean): void => {
    source.subscribe(() => {
      const view = source.view();
      change({ view, ...(view?.phone.isHeard && { hint: 'none' }) });
    });
    change({ source, isHere, view: source.view(), hint: 'none' });
  };

  const show = async (phone: MountedPhone | 'no-page' | 'elsewhere'): Promise<void> => {
    shows += 1;
    const mine = shows;
    const before = shown.get().source;
    if (typeof before === 'object') before.stop();
    undoSilence();
    if (phone === 'elsewhere') return use(remoteSource(place, agent), false);
    watchSilence();
    const source = await ownSource({ place, agent, rest, diagnostics, phone: phone === 'no-page' ? undefined : phone });
    // Meanwhile another tab may have taken the phone.
    if (mine !== shows) return source?.stop();
    return source ? use(source, true) : change({ source: 'vendor-missing' });
  };

  const Screen = () => {
    const { source, view, isHere, hint, isOffline } = useStore(shown);
    if (!source) return null;
    if (source === 'vendor-missing') return <VendorMissing vendor={place.settings.vendor} />;
    return (
      <PhoneScreen
        view={view}
        place={isHere ? 'here' : 'elsewhere'}
        hint={hint}
        isOffline={isOffline}
        version={version}
        actions={source.actions}
        lookup={lookup}
        readCustomer={readCustomer}
        below={element('below')}
        onDismissHint={() => change({ hint: 'none' })}
        onReloadPhone={() => {
          source.reload();
          watchSilence();
        }}
        onCopyDiagnostics={() => void copyDiagnostics(place.client, diagnosticsText(diagnostics, view))}
        onUseHere={takeOver}
      />
    );
  };

  watchOnline((isOffline) => change({ isOffline }));
  const shownNumber = numberReader(place.settings.defaultCountry);
  draw(
    place.client,
    <ShownNumber.Provider value={shownNumber}>
      <Screen />
    </ShownNumber.Provider>,
  );
  return { show: (phone) => void show(phone) };
}

/** The menu closes at the click, so Zendesk's own notice says what came of it. */
async function copyDiagnostics(client: ZafClient, text: string): Promise<void> {
  const isCopied = await copyText(text);
  const { t } = createTexts(navigator.language);
  const said = isCopied ? t('phone.diagnosticsCopied') : t('phone.diagnosticsNotCopied');
  await createScreen(client)
    .notify(said, isCopied ? 'notice' : 'alert')
    .catch(() => undefined);
}
