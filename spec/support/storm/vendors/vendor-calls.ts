import type { Agent } from '../../../../src/core/records.ts';
import type { StormBrowser } from '../browser.ts';
import type { CallPart } from '../call-script.ts';
import { castCaller, numberOf } from '../cast.ts';
import type { World } from '../world.ts';
import { firstLook } from './troubles.ts';
import type { VendorSide } from './vendor-side.ts';

/** A call as it will be; times in ms after the storm began. */
interface PlannedCall {
  readonly part: CallPart;
  readonly agent: Agent;
  readonly answeredAt: number | undefined;
  readonly passes: readonly { readonly at: number; readonly to: Agent }[];
  readonly closedAt: number;
  ring(): void;
  id(): string;
}

/** Puts the calls of a storm on its clock: as they truly go on the vendor's side, one after the other, as an agent has them. */
export function scheduleVendorCalls(world: World, side: VendorSide): readonly CallPart[] {
  const { chance, at } = world;
  const calls: PlannedCall[] = [];
  let from = firstLook;
  for (let count = chance.between(1, 4); count > 0; count -= 1) {
    // The last one may be long: it begins before, and ends after, whatever befalls the phone.
    const call = planCall(world, side, from, count === 1 && chance.happens(0.3) ? 300_000 : 60_000);
    calls.push(call);
    from = call.part.endsAt + chance.between(1_000, 40_000);
  }
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

const handsOf = ({ browsers }: World, { agent, passes }: PlannedCall): readonly StormBrowser[] =>
  browsers.filter((browser) => [agent, ...passes.map(({ to }) => to)].some(({ id }) => id === browser.agent.id));

function planCall(
  { chance, browsers, target }: World,
  { name, house, add }: VendorSide,
  from: number,
  longest: number,
): PlannedCall {
  const caller = castCaller(chance, target.write);
  const number = numberOf(caller, chance.happens(0.7) ? 0 : 1);
  const agent = (chance.pickAny(browsers) ?? browsers[0])?.agent;
  if (!agent) throw new Error('Nobody is there');
  const beginsAt = from + chance.between(0, 15_000);
  const answeredAt = chance.happens(0.85) ? beginsAt + chance.between(500, 8_000) : undefined;
  const endsAt = (answeredAt ?? beginsAt) + chance.between(500, longest);
  let id = `call ${from}`;
  return {
    part: {
      vendor: name,
      channel: 'call',
      caller,
      number,
      isInternal: false,
      beginsAt,
      endsAt,
      said: 0,
      isPutAway: false,
      // Known only once it rings.
      get id() {
        return id;
      },
    },
    agent,
    answeredAt,
    passes: answeredAt === undefined ? [] : planPasses(browsers, agent, answeredAt, endsAt, chance),
    closedAt: endsAt + chance.between(0, 30_000),
    ring: () => {
      id = house.ring({ agent, number });
      add(id);
    },
    id: () => id,
  };
}

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
  const { part, agent, answeredAt, passes, closedAt } = call;
  const does = (time: number, what: string, how: () => void): void =>
    at(time, () => {
      how();
      say(`the vendor: ${call.id()} ${what}`);
    });
  does(part.beginsAt, `rings at ${agent.id} from ${part.number ?? 'nobody'}`, call.ring);
  if (answeredAt !== undefined) does(answeredAt, 'is answered', () => house.answer(call.id()));
  for (const { at: time, to } of passes) does(time, `goes to ${to.id}`, () => house.pass(call.id(), to));
  does(part.endsAt, 'ends', () => house.end(call.id()));
  does(closedAt, 'is closed', () => house.close(call.id()));
}
