import type { Agent } from '../core/records.ts';
import type { Diagnostics } from '../core/showing/diagnostics.ts';
import type { Bus, Screen, Undo } from '../core/ports.ts';
import type { DeskView } from '../core/showing/view.ts';
import type { Use } from '../tabs/use.ts';
import { watchHolder } from '../tabs/watch-holder.ts';
import type { PhonePlace } from '../ui/phone/phone-props.ts';
import { resizePane } from '../zaf/pane.ts';
import type { Rest } from '../zaf/request.ts';
import { showIcon } from './icon.ts';
import { isTypingHere } from './is-typing-here.ts';
import { createLeaveWarning, isLeavingCostly } from './leave-warning.ts';
import type { MountedPhone } from './mount.ts';
import { createPhonePages, type PhonePages } from './phone-pages.ts';
import { ownSource, remoteSource, type PhoneSource } from './phone-source.ts';
import type { Place } from './place.ts';
import { createStore, type Store } from './screen-store.ts';
import { systemClock } from './system-clock.ts';
import { isSeen, onSeenChange } from './watch-use.ts';

/** The phone as the top bar draws it. */
export interface ShownPhone {
  readonly source: PhoneSource | undefined;
  readonly view: DeskView | undefined;
  readonly phone: PhonePlace;
  readonly isAlone: boolean;
  readonly hint: 'none' | 'silent';
}

/** The phone that this tab holds, `no-page` where its vendor has none, or `elsewhere` while another tab holds it. */
export type HeldPhone = MountedPhone | 'no-page' | 'elsewhere';

export interface PhoneSwitch {
  readonly shown: Store<ShownPhone>;
  show(phone: HeldPhone, guard: { readonly isAlone: boolean }): void;
  readonly pages: PhonePages;
  dismissHint(): void;
  /** Loads the vendor's page that is shown again. */
  reload(): void;
}

export interface SwitchParts {
  readonly place: Place;
  readonly agent: Agent;
  readonly rest: Rest;
  readonly diagnostics: Diagnostics;
  readonly bus: Bus;
  readonly screen: Screen;
  readonly use: Use;
}

/** Without any message for this long the hint appears: a page that refuses to be framed looks loaded, ms. */
const silence = 20_000;

/** Follows the phone as it comes and goes between this tab and others. */
export function createPhoneSwitch(parts: SwitchParts): PhoneSwitch {
  const { screen } = parts;
  const shown = createStore<ShownPhone>({
    source: undefined,
    view: undefined,
    phone: 'here',
    isAlone: false,
    hint: 'none',
  });
  const pages = createPhonePages({
    now: systemClock.now,
    isTyping: isTypingHere,
    resize: (size) => void resizePane(parts.place.client, size),
  });
  const change = (part: Partial<ShownPhone>): void => shown.set({ ...shown.get(), ...part });
  const warnOnLeave = createLeaveWarning(window);
  let undoWatch: Undo = () => undefined;
  let undoReloaded: Undo = () => undefined;
  let shows = 0;

  const watchSilence = (): void => {
    undoWatch();
    undoWatch = systemClock.wakeAt(systemClock.now() + silence, () => {
      if (shown.get().view?.phone.isHeard !== true) change({ hint: 'silent' });
    });
  };

  const follow = (source: PhoneSource, phone: PhonePlace): void => {
    const look = (): void => {
      const view = source.view();
      change({ view, ...(view?.phone.isHeard && { hint: 'none' }) });
      if (view) showIcon(screen, view);
      if (view) pages.look(view);
      // What other tabs are told of a call is not lost with them.
      warnOnLeave(phone === 'here' && isLeavingCostly(view));
    };
    source.subscribe(look);
    change({ source, phone, hint: 'none' });
    look();
  };

  const followOther = (): void => {
    follow(remoteSource(parts), 'elsewhere');
    const ports = { bus: parts.bus, clock: systemClock, isSeen, onSeenChange };
    undoWatch = watchHolder(ports, (isSilent) => change({ phone: isSilent ? 'elsewhere-silent' : 'elsewhere' }));
  };

  const show = async (phone: HeldPhone): Promise<void> => {
    shows += 1;
    const mine = shows;
    const before = shown.get().source;
    before?.stop();
    undoWatch();
    undoReloaded();
    warnOnLeave(false);
    pages.follow(typeof phone === 'object' ? phone : undefined);
    if (phone === 'elsewhere') return followOther();
    watchSilence();
    if (phone !== 'no-page') undoReloaded = phone.onReloaded(watchSilence);
    const source = await ownSource({ ...parts, phone: phone === 'no-page' ? undefined : phone });
    // Meanwhile another tab may have taken the phone.
    return mine === shows ? follow(source, 'here') : source.stop();
  };

  return {
    shown,
    pages,
    show: (phone, { isAlone }) => {
      change({ isAlone });
      void show(phone);
    },
    dismissHint: () => change({ hint: 'none' }),
    reload: () => {
      const { source } = shown.get();
      if (typeof source !== 'object') return;
      source.reload(pages.shown.get()?.shown ?? 'adapter');
      watchSilence();
    },
  };
}
