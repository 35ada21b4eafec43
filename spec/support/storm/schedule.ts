import type { Channel } from '../../../src/core/facts.ts';
import { around, castPart, eventOf, passOf, sessionOf, tellPart, type CallPart } from './call-script.ts';
import { castCaller, numberOf } from './cast.ts';
import type { StormBrowser } from './browser.ts';
import { firstLook } from './vendors/troubles.ts';
import { stormTime, type World } from './world.ts';

/** Puts the calls of a storm on its clock: what the vendor tells of them, and when their agents look. */
export function scheduleCalls(world: World): readonly CallPart[] {
  const { chance, browsers, at, isTwin } = world;
  const parts = castParts(world);
  for (const part of parts) {
    const first = chance.pickAny(browsers);
    const isShared = isTwin || chance.happens(0.3);
    // A call that was transferred has a part with each agent.
    const there = browsers.filter((browser) => browser === first || isShared);
    for (const browser of there) schedulePart(world, part, browser);
    if (!isTwin) schedulePasses(world, part, there);
    for (let tick = chance.between(3, 9); tick > 0; tick -= 1)
      at(part.beginsAt + chance.between(500, 240_000), () => {
        const browser = chance.pickAny(there);
        if (browser) world.mind.tick(browser, part);
      });
  }
  return [...schedulePlot(world), ...parts];
}

/** Calls and chats; now and then an agent has several chats at once, and a call besides. */
function castParts({ chance, target }: World): readonly CallPart[] {
  const cast = (call: number, channel: Channel): CallPart =>
    castPart(chance, call, castCaller(chance, target.write), channel);
  const parts = Array.from({ length: chance.between(1, 4) }, (_, at) =>
    cast(at + 1, chance.happens(0.15) ? 'chat' : 'call'),
  );
  const first = chance.happens(0.15) ? parts[0] : undefined;
  const chats = first ? Array.from({ length: chance.between(2, 3) }, (_, at) => cast(at + 5, 'chat')) : [];
  const meanwhile = ({ beginsAt }: CallPart): number => beginsAt + chance.between(0, 20_000);
  return first ? [...parts, ...chats.map((chat) => movedTo(chat, meanwhile(first)))] : parts;
}

const movedTo = (part: CallPart, beginsAt: number): CallPart => ({
  ...part,
  beginsAt,
  endsAt: beginsAt + part.endsAt - part.beginsAt,
});

/** The call in which the run's write comes about: told plainly, and its agent looks again and again. */
function schedulePlot({ plot, browsers, account, at, say }: World): readonly CallPart[] {
  const [browser] = browsers;
  if (!plot || !browser) return [];
  const part = { ...plainPart, caller: plot.caller, number: numberOf(plot.caller, 0) };
  // Told again and again, lest a lost page has not heard it; a beginning after the end would be the call coming back.
  for (const time of [0, 10_000, 20_000, 30_000]) at(part.beginsAt + time, () => browser.hear(eventOf(part, 'began')));
  for (const time of [0, 20_000, 40_000, 80_000]) at(part.endsAt + time, () => browser.hear(eventOf(part, 'ended')));
  for (let time = part.beginsAt; time < stormTime; time += 4_000)
    at(time, () => {
      const session = browser.view()?.sessions.find(({ id }) => id === sessionOf(part, browser.agent.id));
      const deed = session && plot.next(session, account);
      if (!deed) return;
      say(`agent ${browser.agent.id} in browser ${browser.number}: ${deed.what}`);
      browser.act(deed.how);
    });
  return [part];
}

const plainPart = {
  id: '103600',
  channel: 'call',
  isInternal: false,
  beginsAt: 2_000,
  endsAt: 40_000,
  said: 0,
  isPutAway: false,
} as const;

/** The call goes from agent to agent while it lasts; who hears of it, and when, is another matter. */
function schedulePasses({ chance, at }: World, part: CallPart, there: readonly StormBrowser[]): void {
  for (const [index, giver] of there.entries()) {
    const taker = there[index + 1];
    if (!taker) continue;
    const event = passOf(part, giver.agent.email, taker.agent.email);
    const time = chance.between(part.beginsAt, part.endsAt);
    for (const browser of [giver, taker])
      for (const told of around(time, event, chance)) at(told.at, () => browser.hear(told.event));
  }
}

function schedulePart({ chance, at, say, isTwin }: World, part: CallPart, browser: StormBrowser): void {
  for (const { at: time, event } of tellPart(part, chance, !isTwin))
    at(time, () => {
      const isHeard = browser.hear(event);
      const what = 'url' in event ? event.url : 'id' in event ? event.id : '';
      say(`browser ${browser.number} ${isHeard ? 'hears' : 'misses'} ${event.kind} ${what}`);
    });
}

/** Other people at work, and pages that come and go. */
export function scheduleTrouble({ chance, at, account, browsers, vendor, say }: World): void {
  for (let times = chance.between(0, 4); times > 0; times -= 1)
    at(chance.between(0, stormTime), () => {
      const ticket = chance.pickAny([...account.fake.tickets.values()]);
      if (!ticket || account.goneTickets.has(ticket.id)) return;
      const how = chance.pick(['touchTicket', 'touchTicket', 'solveTicket', 'closeTicket', 'deleteTicket']);
      say(`somebody: ${how} ${ticket.id}`);
      if (ticket.status !== 'closed' || how === 'deleteTicket') account[how](ticket.id);
    });
  for (const browser of browsers)
    for (let times = chance.between(0, 3); times > 0; times -= 1)
      at(chance.between(vendor ? firstLook : 0, stormTime), () => browser.moveOn(chance.pick(['reload', 'hand-over'])));
}
