import { readRules } from '../core/rules/read-rules.ts';
import { defaultRules } from '../core/rules/rules.ts';
import type { Situation } from '../core/situation.ts';
import { offerLink } from '../tabs/offer-link.ts';
import { watchWriting } from '../tabs/watch-writing.ts';
import { linkTexts } from '../ui/nav/link-texts.ts';
import { NavPage } from '../ui/nav/nav-page.tsx';
import { ShownNumber } from '../ui/shown-number.ts';
import { onAppRoute } from '../zaf/app-route.ts';
import { createCustomer } from '../zaf/customer.ts';
import { createHelpdesk } from '../zaf/helpdesk.ts';
import { createLookup } from '../zaf/lookup.ts';
import { draw, useStore } from './draw.tsx';
import { joinDesk, type JoinedDesk } from './join-desk.ts';
import { createLinkMemory } from './link-memory.ts';
import { createNavLinks, type NavLinks } from './nav-links.ts';
import { numberReader } from './number-reader.ts';
import { shareName, type Place } from './place.ts';
import { newId, systemClock } from './system-clock.ts';
import { isSeen } from './watch-use.ts';

/** The page behind the app's icon in Zendesk's navigation. */
export async function runNavBar(place: Place): Promise<void> {
  // Zendesk tells the address once it is listened to, or early: nothing is waited for before.
  let route = '';
  let links: NavLinks | undefined;
  onAppRoute(place.client, (now) => {
    route = now;
    links?.follow(now);
  });
  place.client.on('pane.deactivated', () => links?.noticeLeft());
  const joined = await joinDesk(place);
  const { actions, view, rest } = joined;
  const navLinks = linksOf(place, joined);
  links = navLinks;
  links.follow(route);
  const lookup = createLookup(rest);
  const readCustomer = createCustomer(rest);
  const Screen = () => (
    <NavPage
      view={useStore(view)}
      actions={actions}
      lookup={lookup}
      readCustomer={readCustomer}
      link={useStore(navLinks.shown)}
    />
  );
  const shownNumber = numberReader(place.settings.defaultCountry);
  draw(
    place.client,
    <ShownNumber.Provider value={shownNumber}>
      <Screen />
    </ShownNumber.Provider>,
    linkTexts,
  );
}

function linksOf(place: Place, { agent, bus, rest, screen, view, noticeUse }: JoinedDesk): NavLinks {
  const { vendor, defaultCountry, rulesText } = place.settings;
  const rules = readRules(rulesText);
  const { isWriting } = watchWriting(bus, systemClock);
  const situation = (): Situation => ({
    now: systemClock.now(),
    agent,
    vendor,
    country: defaultCountry,
    rules: 'rules' in rules ? rules.rules : defaultRules,
    mayWrite: 'rules' in rules,
    isWriting: isWriting(),
    // Zendesk's search does not know for minutes whom a call has just made.
    remembered: (view.get()?.sessions ?? []).flatMap(({ caller }) => caller ?? []),
  });
  return createNavLinks({
    helpdesk: createHelpdesk(rest),
    screen,
    clock: systemClock,
    memory: createLinkMemory(shareName(place, agent)),
    view,
    situation,
    offer: (offer, onAnswer) => offerLink({ bus, clock: systemClock, newId }, offer, onAnswer),
    // A tab that a link opened behind the others is not used yet.
    noticeUse: () => isSeen() && noticeUse(),
    newId,
    random: Math.random,
  });
}
