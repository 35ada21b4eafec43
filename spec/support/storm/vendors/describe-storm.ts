import { describe, expect, it } from 'vitest';
import { seed as given } from '../../random.ts';
import { createCoverage } from '../coverage.ts';
import { goesWrong, rideStorms, told } from '../ride-storms.ts';
import { withoutVerification } from '../without-verification.ts';
import type { StormVendor } from './house.ts';
import { deafToChats, forgetful } from './less-a-behaviour.ts';
import { apiBlows, createVendorCoverage, mailMishaps } from './troubles.ts';

/** The same ones each time; further ones are the bench's. */
const seed = process.env['SEED'] === undefined ? 20_261_121 : given;

/** In how many storms the harm has to come about at the latest. */
const patience = 120;

/** The storm over delivery with a vendor's real adapter, which is struck as well: nothing lost, nothing doubled. */
export function describeStorm(vendor: StormVendor, runs: number): void {
  describe(`a storm over ${vendor.name} (SEED=${seed} rides these again, a failing seed is ridden first)`, () => {
    const coverage = createCoverage();
    const vendorCoverage = createVendorCoverage();

    it(`loses no call and doubles none in ${runs} runs`, async () => {
      const rides = await rideStorms(seed, runs, { vendor, coverage, vendorCoverage });
      expect(told(rides)).toBe('');
      expect(vendor.chats === 'none' || rides.chats > runs / 4).toBe(true);
    }, 180_000);

    it('strikes at least a fifth of what is asked of Zendesk, and of what the vendor is asked or says', () => {
      expect(coverage.faults / coverage.requests).toBeGreaterThan(0.2);
      const { requests, messages, share } = vendorCoverage;
      expect(requests + messages).toBeGreaterThan(10 * runs);
      expect(requests === 0 || share('request') > 0.2).toBe(true);
      expect(messages === 0 || share('message') > 0.2).toBe(true);
      const met = [...(requests > 0 ? apiBlows : []), ...(messages > 0 ? mailMishaps : [])];
      expect(met.filter((mishap) => vendorCoverage.of(mishap) === 0)).toEqual([]);
    });
  });

  describe(`the storm over ${vendor.name}, less what prevents the harm,`, () => {
    it('doubles notes where nothing is looked up before it is written again', async () => {
      const harm = { kind: 'doubled', what: /has notes on/ } as const;
      expect(await goesWrong(harm, seed, patience, { vendor, helpdesk: withoutVerification })).toBe(true);
    }, 180_000);

    if (vendor.chats !== 'none')
      it('loses the chats where its adapter tells of calls only', async () => {
        const harm = { kind: 'lost', what: /-chat-.* was never heard of/ } as const;
        expect(await goesWrong(harm, seed, patience, { vendor: deafToChats(vendor) })).toBe(true);
      }, 180_000);

    if (vendor.remembers)
      it('loses ends where its adapter remembers nothing', async () => {
        const harm = { kind: 'lost', what: /was never heard of/ } as const;
        expect(await goesWrong(harm, seed, patience, { vendor: forgetful(vendor) })).toBe(true);
      }, 180_000);
  });
}
