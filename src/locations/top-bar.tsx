import type { Agent } from '../core/records.ts';
import type { Undo } from '../core/ports.ts';
import type { DeskActions, DeskView } from '../core/view.ts';
import { createBus } from '../tabs/bus.ts';
import { createRemoteDesk } from '../tabs/remote-desk.ts';
import { createTelephony } from '../vendors/registry.ts';
import { createJournal } from '../storage/journal.ts';
import { PhoneScreen } from '../ui/phone/phone-screen.tsx';
import { createLookup } from '../zaf/lookup.ts';
import { createRest, type Rest } from '../zaf/request.ts';
import { createVendorHttp } from '../zaf/vendor-http.ts';
import { version } from '../../manifest.json';
import { draw, element, useStore } from './draw.tsx';
import { createStore } from './screen-store.ts';
import type { MountedPhone } from './mount.ts';
import { startDesk } from './phone-desk.ts';
import { shareName, type Place } from './place.ts';
import { newId, systemClock } from './system-clock.ts';
import { watchOnline } from './watch-online.ts';

/** Where this tab's screen gets its sessions from: its own desk, or that of the tab that holds the phone. */
interface Source {
  readonly actions: DeskActions;
  view(): DeskView | undefined;
  subscribe(listener: () => void): Undo;
  /** The vendor's page is being loaded again. */
  reload(): void;
  stop: Undo;
}

interface Shown {
  readonly source: Source | undefined;
  readonly view: DeskView | undefined;
  readonly isHere: boolean;
  readonly hint: 'none' | 'silent';
  readonly isOffline: boolean;
}

export interface TopBar {
  /** Shows the phone that this tab holds, or with `undefined` the one that another tab holds. */
  show(phone: MountedPhone | 'no-frame' | undefined): void;
}

/** Without any message for this long the hint appears: a page that refuses to be framed looks loaded, ms. */
const silence = 20_000;

/** The pane around the vendor's page. */
export async function runTopBar(place: Place, agent: Agent, phones: { takeOver(): void }): Promise<TopBar> {
  const isOnline = (): boolean => navigator.onLine;
  const rest = createRest(place.client, { isOnline, now: systemClock.now });
  const lookup = createLookup(rest);
  const shown = createStore<Shown>({
    source: undefined,
    view: undefined,
    isHere: true,
    hint: 'none',
    isOffline: !isOnline(),
  });
  const change = (part: Partial<Shown>): void => shown.set({ ...shown.get(), ...part });
  let undoSilence: Undo = () => undefined;

  const watchSilence = (): void => {
    undoSilence();
    undoSilence = systemClock.wakeAt(systemClock.now() + silence, () => {
      if (shown.get().view?.phone.isHeard !== true) change({ hint: 'silent' });
    });
  };

  const use = (source: Source, isHere: boolean): void => {
    shown.get().source?.stop();
    const draw = (): void => {
      const view = source.view();
      change({ view, ...(view?.phone.isHeard && { hint: 'none' }) });
    };
    source.subscribe(draw);
    change({ source, isHere, view: source.view(), hint: 'none' });
  };

  watchOnline((isOffline) => change({ isOffline }));
  const Screen = () => {
    const { source, view, isHere, hint, isOffline } = useStore(shown);
    if (!source) return null;
    return (
      <PhoneScreen
        view={view}
        place={isHere ? 'here' : 'elsewhere'}
        hint={hint}
        isOffline={isOffline}
        version={version}
        actions={source.actions}
        lookup={lookup}
        below={element('below')}
        onDismissHint={() => change({ hint: 'none' })}
        onReloadPhone={() => {
          source.reload();
          watchSilence();
        }}
        onUseHere={phones.takeOver}
      />
    );
  };
  draw(place.client, <Screen />);

  return {
    show: (phone) => {
      if (phone === undefined) {
        undoSilence();
        use(remoteSource(place, agent), false);
        return;
      }
      watchSilence();
      void ownSource(place, agent, rest, phone).then((source) => use(source, true));
    },
  };
}

function remoteSource(place: Place, agent: Agent): Source {
  const name = shareName(place, agent);
  const journal = createJournal({ name, keepDays: 7, now: systemClock.now });
  const desk = createRemoteDesk({ bus: createBus(name), journal, clock: systemClock, newId });
  return { ...desk, reload: () => undefined };
}

async function ownSource(place: Place, agent: Agent, rest: Rest, phone: MountedPhone | 'no-frame'): Promise<Source> {
  const { createMailbox } = await import('../bridge/mailbox.ts');
  const mailbox = phone === 'no-frame' ? createMailbox() : phone.mailbox;
  const http = createVendorHttp(place.client, () => navigator.onLine);
  const telephony = await createTelephony(
    place.settings.vendor,
    { mailbox, http, onUnread: () => undefined },
    place.settings,
  );
  if (!telephony) {
    const { showVendorMissing } = await import('./start-screens.tsx');
    showVendorMissing(place.client, place.settings.vendor);
    throw new Error('vendor not supported');
  }
  const desk = startDesk(place, agent, telephony, rest);
  return {
    ...desk,
    reload: () => {
      desk.loseFrame();
      if (phone !== 'no-frame') phone.reload();
    },
  };
}
