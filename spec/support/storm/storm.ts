import { channelOf } from '../../../src/core/facts.ts';
import type { StormAccount } from './account.ts';
import type { StormBrowser } from './browser.ts';
import type { CallPart } from './call-script.ts';
import { judge, type Fault } from './judge.ts';
import { scheduleCalls, scheduleTrouble } from './schedule.ts';
import { tooMany } from './weather.ts';
import { judgeOwed } from './vendors/judge-owed.ts';
import { scheduleVendorCalls } from './vendors/vendor-calls.ts';
import { buildWorld, stormTime, type StormOptions, type World } from './world.ts';

export interface StormEnd {
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** Events, deeds and requests, one a line. */
  readonly trace: readonly string[];
  readonly sessions: number;
  /** Chats, e-mails and the like that were heard of. */
  readonly chats: number;
  readonly browsers: readonly StormBrowser[];
  readonly account: StormAccount;
}

/** The storm is over: pages open again, some answer what is asked, hours pass, and every browser is started anew. */
async function calm(
  { clock, chance, weather, browsers, mind, vendor, say }: World,
  parts: readonly CallPart[],
): Promise<void> {
  weather.clearUp();
  say('the weather clears up');
  for (const browser of browsers) browser.open();
  vendor?.sleepSoon();
  await clock.pass(20 * 60_000);
  for (const browser of browsers) for (const part of parts) if (chance.happens(0.6)) mind.answer(browser, part);
  await clock.pass(5 * 3_600_000);
  vendor?.wakeUp();
  for (const browser of browsers) browser.moveOn('reload');
  vendor?.sleepSoon();
  await clock.pass(3_600_000 + 10 * 60_000);
}

/** Rides out one storm. The same seed rides the same storm. */
export async function rideStorm(options: StormOptions): Promise<StormEnd> {
  const world = buildWorld(options);
  for (const browser of world.browsers) browser.open();
  const { vendor } = world;
  const parts = vendor ? scheduleVendorCalls(world, vendor) : scheduleCalls(world);
  scheduleTrouble(world);
  await world.clock.pass(stormTime);
  await calm(world, parts);
  const { account, browsers, mind } = world;
  const isRunaway = world.weather.asked > tooMany;
  const faults = [
    ...(vendor ? judgeOwed(vendor.owed(), browsers) : []),
    ...judge({ account, browsers, typed: mind.typed, isRunaway }),
  ];
  const chats = chatsIn(browsers);
  return { seed: options.seed, faults, trace: world.trace, sessions: parts.length, chats, browsers, account };
}

const chatsIn = (browsers: readonly StormBrowser[]): number =>
  new Set(
    browsers.flatMap(({ history }) =>
      history.flatMap(({ session }) => (channelOf(session) === 'chat' ? [session] : [])),
    ),
  ).size;
