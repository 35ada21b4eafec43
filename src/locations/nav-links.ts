import { createLinkFinder } from '../core/deep-links/deep-link-finder.ts';
import { readDeepLink, type DeepLink } from '../core/deep-links/deep-link.ts';
import type { SessionId } from '../core/facts.ts';
import type { Clock, Helpdesk, Screen, Undo } from '../core/ports.ts';
import type { RecordRef } from '../core/records.ts';
import type { Situation } from '../core/situation.ts';
import type { DeskView } from '../core/showing/view.ts';
import type { LinkAnswer } from '../tabs/offer-link.ts';
import type { LinkOffer } from '../core/deep-links/deep-link-offers.ts';
import type { ShownLink } from '../ui/nav/shown-link.ts';
import type { LinkMemory } from './link-memory.ts';
import { createStore, type Store } from './screen-store.ts';

export interface NavLinkPorts {
  readonly helpdesk: Helpdesk;
  /** Of this tab: a link opens where it was opened. */
  readonly screen: Pick<Screen, 'open'>;
  readonly clock: Clock;
  readonly memory: LinkMemory;
  readonly view: Pick<Store<DeskView | undefined>, 'get' | 'subscribe'>;
  situation(): Situation;
  /** Tells the phone of a link, as `offerLink` does. */
  offer(offer: LinkOffer, onAnswer: (answer: LinkAnswer) => void): Undo;
  /** The agent, or the vendor for the agent, uses this tab. */
  noticeUse(): void;
  newId(): string;
  random(): number;
}

/** The deep link that the nav bar shows. */
export interface NavLinks {
  readonly shown: Store<ShownLink | undefined>;
  /** The app's address has changed: what follows the app's name. */
  follow(route: string): void;
  /** The agent has gone to another page of Zendesk's: what is found later does not bring them away from there. */
  noticeLeft(): void;
}

/** Follows the app's address from link to link. */
export function createNavLinks(ports: NavLinkPorts): NavLinks {
  const shown = createStore<ShownLink | undefined>(undefined);
  let current: FollowedLink | undefined;
  const leave = (): void => {
    current?.stop();
    current = undefined;
    shown.set(undefined);
  };
  return {
    shown,
    follow: (route) => {
      const link = readDeepLink(route);
      // Zendesk may tell the same address twice.
      if (link && link.id === shown.get()?.view.link.id) return;
      leave();
      if (link) current = followLink(link, ports, (now) => shown.set({ ...now, onLeave: leave }));
    },
    noticeLeft: () => current?.noticeLeft(),
  };
}

interface FollowedLink {
  noticeLeft(): void;
  stop: Undo;
}

function followLink(
  link: DeepLink,
  ports: NavLinkPorts,
  show: (now: Omit<ShownLink, 'onLeave'>) => void,
): FollowedLink {
  const { memory, screen, view } = ports;
  const isRepeated = memory.has(link.id);
  let session: SessionId | undefined;
  let isOpened = false;
  // The phone was there before this page and knows more of what was typed.
  let wasWriting = false;
  let isLeft = false;

  const situation = (): Situation => {
    const now = ports.situation();
    return { ...now, isWriting: now.isWriting || wasWriting || isLeft || isRepeated };
  };
  const open = async (record: RecordRef): Promise<void> => {
    isOpened = true;
    memory.add(link.id);
    await screen.open(record);
  };
  const finder = createLinkFinder(link, {
    ...ports,
    screen: { ...noScreen, open },
    situation,
    onChange: () => draw(),
  });
  /** The ticket of the call that the link names comes to the front here, once. */
  const openOfCall = (): void => {
    const call = view.get()?.sessions.find(({ id }) => id === session);
    if (!call?.ticket || isOpened || call.waiting || situation().isWriting) return;
    // A record that cannot be opened is Zendesk's to explain; the card offers it.
    void open({ kind: 'ticket', id: call.ticket.id }).catch(() => undefined);
  };
  const draw = (): void => {
    const now = finder.view();
    // What was held back is not opened later either, by a reload.
    if (now.found.waiting) memory.add(link.id);
    if (session !== undefined) openOfCall();
    show({
      view: now,
      deeds: finder.deeds,
      isRepeated,
      ...(session !== undefined && { session }),
      onOpen: (record) => void open(record).catch(() => undefined),
    });
  };

  draw();
  ports.noticeUse();
  if (link.calls.length === 0) finder.start('searching');
  const undoOffer = ports.offer({ calls: link.calls, signals: link.signals }, (answer) => {
    wasWriting = answer.isWriting;
    if (answer.session === undefined) return finder.start('opening');
    session = answer.session;
    finder.stop();
    draw();
  });
  const undoView = view.subscribe(draw);
  return {
    noticeLeft: () => {
      isLeft = true;
    },
    stop: () => {
      finder.stop();
      undoOffer();
      undoView();
    },
  };
}

/** A link opens records and shows nothing else of Zendesk's. */
const noScreen: Screen = {
  open: () => Promise.resolve(),
  showPhone: () => Promise.resolve(),
  setIcon: () => Promise.resolve(),
  notify: () => Promise.resolve(),
};
