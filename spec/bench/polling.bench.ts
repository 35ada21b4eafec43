import { openInstance } from '../vendors/daktela/instance.ts';
import type { Measure, Measurement } from './measurement.ts';

/** One agent's phone whose vendor has no page, on a virtual clock, when it has settled. */
interface Polled {
  /** The times of all requests so far, ms. */
  asked(): readonly number[];
  /** A call begins and goes on. */
  call(): void;
  pass(milliseconds: number): Promise<void>;
}

interface PollingVendor {
  readonly name: string;
  /** Requests an hour at most while nothing happens, and while a call lasts. */
  readonly idle: number;
  readonly busy: number;
  open(): Promise<Polled>;
}

/** One row a vendor that is polled. */
const vendors: readonly PollingVendor[] = [
  {
    name: 'Daktela',
    idle: 360,
    busy: 1200,
    open: async () => {
      const { instance, clock } = await openInstance();
      const asked: number[] = [];
      // The simulator keeps the last thousand only.
      const take = async (milliseconds: number): Promise<void> => {
        for (let left = milliseconds; left > 0; left -= 60_000) {
          await clock.pass(60_000);
          const last = asked.at(-1) ?? 0;
          asked.push(...instance.asked.map(({ at }) => at).filter((at) => at > last));
        }
      };
      return {
        asked: () => asked,
        call: () => {
          instance.send({ do: 'pick-up', call: instance.send({ do: 'ring', number: '+14155550132' }) });
        },
        pass: take,
      };
    },
  },
];

const hour = 3_600_000;

async function measureVendor({ name, idle, busy, open }: PollingVendor): Promise<readonly Measurement[]> {
  const phone = await open();
  const countOf = async (): Promise<readonly number[]> => {
    const before = phone.asked().length;
    await phone.pass(hour);
    return phone.asked().slice(before);
  };
  await phone.pass(hour);
  const calm = await countOf();
  phone.call();
  await phone.pass(60_000);
  const around = await countOf();
  const row = (what: string, value: number, limit: number): Measurement => ({ what, value, limit, unit: 'requests' });
  return [
    row(`${name}: an hour in which nothing happens`, calm.length, idle),
    row(`${name}: an hour in a call`, around.length, busy),
    row(`${name}: at the same moment`, Math.max(...sameMoment([...calm, ...around])), 1),
  ];
}

/** How many requests went out at each moment. */
function sameMoment(times: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const at of times) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts.values()];
}

/** What an agent's phone asks of a vendor that tells nothing by itself. */
export const measure: Measure = async () => {
  const rows: Measurement[] = [];
  for (const vendor of vendors) rows.push(...(await measureVendor(vendor)));
  return rows;
};
