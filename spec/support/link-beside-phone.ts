import { createLinkMemory, type LinkMemory } from '../../src/locations/link-memory.ts';
import { createNavLinks } from '../../src/locations/nav-links.ts';
import { createStore } from '../../src/locations/screen-store.ts';
import type { DeskView } from '../../src/core/showing/view.ts';
import { offerLink } from '../../src/tabs/offer-link.ts';
import { createRemoteDesk } from '../../src/tabs/remote-desk.ts';
import { serveDesk } from '../../src/tabs/serve.ts';
import { serveLinks } from '../../src/tabs/serve-links.ts';
import { watchWriting } from '../../src/tabs/watch-writing.ts';
import { createFakeChannel } from './fake-bus.ts';
import { createFakeScreen } from './fake-screen.ts';
import { setStage } from './stage.ts';
import { situationOf } from './situation.ts';

/** A nav bar beside a phone in the same browser: what links do to it, to the phone's calls and to Zendesk. */
export async function setLinkBesidePhone(options: { readonly memory?: LinkMemory } = {}) {
  const stage = await setStage();
  const channel = createFakeChannel();
  const phoneBus = channel.join();
  const undos = [serveDesk(stage.desk, phoneBus, stage.clock), serveLinks(stage.desk, phoneBus, stage.clock)];
  const screen = createFakeScreen();
  const bus = channel.join();
  const { clock, journal } = stage;
  let made = 0;
  const newId = (): string => `nav-${(made += 1)}`;
  const remote = createRemoteDesk({ bus, journal, screen, clock, newId });
  const view = createStore<DeskView | undefined>(remote.view());
  remote.subscribe(() => view.set(remote.view()));
  const { isWriting } = watchWriting(bus, clock);
  let uses = 0;
  const links = createNavLinks({
    helpdesk: stage.helpdesk,
    screen,
    clock,
    memory: options.memory ?? createLinkMemory('spec'),
    view,
    situation: () => situationOf({ now: clock.now(), isWriting: isWriting() }),
    offer: (offer, onAnswer) => offerLink({ bus, clock, newId }, offer, onAnswer),
    noticeUse: () => (uses += 1),
    newId,
    random: () => 0.5,
  });
  await clock.settle();
  return {
    stage,
    /** Of the tab in which links are opened. */
    screen,
    links,
    remote,
    uses: () => uses,
    closePhone: () => {
      for (const undo of undos) undo();
      stage.desk.stop();
    },
    follow: async (route: string) => {
      links.follow(route);
      await clock.settle();
    },
    /** Another frame of this browser tells that a ticket's editor is used. */
    write: async () => {
      remote.noticeWriting();
      channel.join().post({ ringside: 1, message: { kind: 'writing' } });
      await clock.settle();
    },
  };
}
