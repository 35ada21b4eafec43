import type { VendorHttp } from '../../src/core/ports.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';
import { openInstance } from '../vendors/daktela/instance.ts';
import { setProject } from '../vendors/ringostat/project.ts';
import type { Measure, Measurement } from './measurement.ts';

/** What stands between an agent's phone and its vendor. */
interface Wire {
  readonly clock: VirtualClock;
  around(http: VendorHttp): VendorHttp;
}

interface PollingVendor {
  readonly name: string;
  /** Requests an hour at most while nothing happens, and while a call lasts. */
  readonly idle: number;
  readonly busy: number;
  /** One agent's phone on a virtual clock; what it resolves with lets a call begin, which then goes on. */
  open(wire: Wire): Promise<() => void>;
}

/** One row a vendor that is polled. */
const vendors: readonly PollingVendor[] = [
  {
    name: 'Daktela',
    idle: 360,
    busy: 1200,
    open: async (wire) => {
      const { instance } = await openInstance(wire);
      return () => {
        instance.send({ do: 'pick-up', call: instance.send({ do: 'ring', number: '+14155550132' }) });
      };
    },
  },
  {
    name: 'Ringostat',
    idle: 120,
    busy: 240,
    open: async (wire) => {
      const { ringostat } = await setProject(wire);
      return () => {
        ringostat.control.send({ do: 'answer', id: ringostat.control.send({ do: 'ring', customer: '14155550132' }) });
      };
    },
  },
];

const hour = 3_600_000;
/** Of the hour in which answers are awaited long, ms. */
const slowAnswer = 15_000;

/** Counts the requests, and how many of them wait for their answers at once. */
function createCounter(clock: VirtualClock) {
  const asked: number[] = [];
  let [waiting, most, delay] = [0, 0, 0];
  const around = (http: VendorHttp): VendorHttp => ({
    send: async (request) => {
      asked.push(clock.now());
      waiting += 1;
      most = Math.max(most, waiting);
      if (delay > 0) await new Promise<void>((resolve) => clock.wakeAt(clock.now() + delay, resolve));
      waiting -= 1;
      return http.send(request);
    },
  });
  return {
    around,
    /** How many there are in an hour. */
    anHour: async (): Promise<number> => {
      const before = asked.length;
      await clock.pass(hour);
      return asked.length - before;
    },
    mostAtOnce: () => most,
    answerSlowly: () => {
      delay = slowAnswer;
    },
  };
}

async function measureVendor({ name, idle, busy, open }: PollingVendor): Promise<readonly Measurement[]> {
  const clock = createVirtualClock();
  const counter = createCounter(clock);
  const call = await open({ clock, around: counter.around });
  await clock.pass(hour);
  const calm = await counter.anHour();
  call();
  await clock.pass(60_000);
  const around = await counter.anHour();
  counter.answerSlowly();
  await clock.pass(hour);
  const row = (what: string, value: number, limit: number): Measurement => ({ what, value, limit, unit: 'requests' });
  return [
    row(`${name}: an hour in which nothing happens`, calm, idle),
    row(`${name}: an hour in a call`, around, busy),
    row(`${name}: at once, where answers are slow`, counter.mostAtOnce(), 1),
  ];
}

/** What an agent's phone asks of a vendor that tells nothing by itself. */
export const measure: Measure = async () => {
  const rows: Measurement[] = [];
  for (const vendor of vendors) rows.push(...(await measureVendor(vendor)));
  return rows;
};
