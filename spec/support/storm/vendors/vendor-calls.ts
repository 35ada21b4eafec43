import type { Channel } from '../../../../src/core/facts.ts';
import type { Agent } from '../../../../src/core/records.ts';
import type { StormBrowser } from '../browser.ts';
import type { CallPart } from '../call-script.ts';
import { castCaller, emailOf, numberOf } from '../cast.ts';
import type { World } from '../world.ts';
import { firstLook } from './troubles.ts';
import type { VendorSide } from './vendor-side.ts';

/** A call or chat as it will be; times in ms after the storm began. */
interface PlannedCall {
  readonly part: CallPart;
  readonly agent: Agent;
  readonly answeredAt: number | undefined;
  readonly passes: readonly { readonly at: number; readonly to: Agent }[];
  /** When something happens in the midst of a chat. */
  readonly stirs: readonly number[];
  readonly closedAt: number;
  ring(): void;
  id(): string;
}

/** Puts the calls and chats of a storm on its clock: as they truly go on the vendor's side. */
export function scheduleVendorCalls(world: World, side: VendorSide): readonly CallPart[] {
  const { chance, at } = world;
  const calls = [...planSeries(world, side), ...planChatsBesides(world, side)];
  for (const call of calls) {
    scheduleSteps(world, side, call);
    for (let tick = chance.between(3, 9); tick > 0; tick -= 1)
      at(call.part.beginsAt + chance.between(500, 200_000), () => {
        const browser = chance.pickAny(handsOf(world, call));
        if (browser) world.mind.tick(browser, call.part);
      });
  }
  return calls.map(({ part }) => part);
}

/** One after the other, as an agent has calls. */
function planSeries(world: World, side: VendorSide): readonly PlannedCall[] {
  const { chance } = world;
  const calls: PlannedCall[] = [];
  let from = firstLook;
  for (let count = chance.between(1, 4); count > 0; count -= 1) {
    // The last one may be long: it begins before, and ends after, whatever befalls the phone.
    const longest = count === 1 && chance.happens(0.3) ? 300_000 : 60_000;
    const channel = side.chats !== 'none' && chance.happens(0.25) ? 'chat' : 'call';
    const call = planCall(world, side, { channel, from, longest });
    calls.push(call);
    from = call.part.endsAt + chance.between(1_000, 40_000);
  }
  return calls;
}

/** Now and then an agent has several chats at once, and calls besides. */
function planChatsBesides(world: World, side: VendorSide): readonly PlannedCall[] {
  const { chance } = world;
  if (side.chats === 'none' || !chance.happens(0.3)) return [];
  return Array.from({ length: chance.between(1, 3) }, () =>
    planCall(world, side, { channel: 'chat', from: firstLook + chance.between(0, 60_000), longest: 150_000 }),
  );
}

const handsOf = ({ browsers }: World, { agent, passes }: PlannedCall): readonly StormBrowser[] =>
  browsers.filter((browser) => [agent, ...passes.map(({ to }) => to)].some(({ id }) => id === browser.agent.id));

interface Slot {
  readonly channel: Channel;
  readonly from: number;
  readonly longest: number;
}

function planCall(
  world: World,
  { name, house, add, chats }: VendorSide,
  { channel, from, longest }: Slot,
): PlannedCall {
  const { chance, browsers, target } = world;
  const caller = castCaller(chance, target.write);
  const which = chance.happens(0.7) ? 0 : 1;
  const [number, email] = [numberOf(caller, which), emailOf(caller, which)];
  const agent = (chance.pickAny(browsers) ?? browsers[0])?.agent;
  if (!agent) throw new Error('Nobody is there');
  const beginsAt = from + chance.between(0, 15_000);
  const answeredAt = chance.happens(0.85) ? beginsAt + chance.between(500, 8_000) : undefined;
  const endsAt = (answeredAt ?? beginsAt) + chance.between(500, longest);
  const isPassed = answeredAt !== undefined && (channel === 'call' || chats === 'handed-on');
  let id = `${channel} ${from}`;
  return {
    part: partOf({ vendor: name, channel, caller, number, beginsAt, endsAt }, () => id),
    agent,
    answeredAt,
    passes: isPassed ? planPasses(browsers, agent, answeredAt, endsAt, chance) : [],
    stirs: channel === 'chat' ? times(chance.between(0, 4), () => chance.between(answeredAt ?? beginsAt, endsAt)) : [],
    closedAt: endsAt + chance.between(0, 30_000),
    ring: () => {
      id = house.ring({ channel, agent, number, email });
      add(id, channel);
    },
    id: () => id,
  };
}

/** Its id is known only once it rings. */
const partOf = (
  given: Pick<CallPart, 'vendor' | 'channel' | 'caller' | 'number' | 'beginsAt' | 'endsAt'>,
  id: () => string,
): CallPart => ({
  ...given,
  isInternal: false,
  said: 0,
  isPutAway: false,
  get id() {
    return id();
  },
});

const times = (count: number, one: () => number): readonly number[] => Array.from({ length: count }, one);

/** To another agent, and perhaps back. */
function planPasses(
  browsers: readonly StormBrowser[],
  giver: Agent,
  answeredAt: number,
  endsAt: number,
  chance: World['chance'],
): PlannedCall['passes'] {
  const taker = chance.pickAny(browsers.filter(({ agent }) => agent.id !== giver.id))?.agent;
  if (!taker || !chance.happens(0.4)) return [];
  const at = chance.between(answeredAt, endsAt);
  const pass = { at, to: taker };
  return chance.happens(0.2) ? [pass, { at: chance.between(at, endsAt), to: giver }] : [pass];
}

function scheduleSteps({ at, say }: World, { house }: VendorSide, call: PlannedCall): void {
  const { part, agent, answeredAt, passes, stirs, closedAt } = call;
  const does = (time: number, what: string, how: () => void): void =>
    at(time, () => {
      how();
      say(`the vendor: ${call.id()} ${what}`);
    });
  does(part.beginsAt, `rings at ${agent.id} from ${part.number ?? 'nobody'}`, call.ring);
  if (answeredAt !== undefined) does(answeredAt, 'is answered', () => house.answer(call.id()));
  for (const { at: time, to } of passes) does(time, `goes to ${to.id}`, () => house.pass(call.id(), to));
  for (const time of stirs) does(time, 'stirs', () => house.stir?.(call.id()));
  does(part.endsAt, 'ends', () => house.end(call.id()));
  does(closedAt, 'is closed', () => house.close(call.id()));
}
