import { createAmeyoTenant, type Ameyo } from './adapters/ameyo/ameyo.ts';
import { simulatedAmeyo } from './adapters/ameyo/simulated.ts';
import { createCcaip, type Ccaip } from './adapters/ccaip/ccaip.ts';
import { simulatedCcaip } from './adapters/ccaip/simulated.ts';
import { createDaktela, type Daktela } from './adapters/daktela/daktela.ts';
import { simulatedDaktela } from './adapters/daktela/simulated.ts';
import { createRingostat, type Ringostat } from './adapters/ringostat/ringostat.ts';
import { simulatedRingostat } from './adapters/ringostat/simulated.ts';
import type { SimulatedVendor } from './adapters/simulated-vendor.ts';
import type { Origins } from './parts.ts';

/** The simulators, for whoever steers one of them. */
export interface Simulators {
  readonly ccaip: Ccaip;
  readonly ameyo: Ameyo;
  readonly daktela: Daktela;
  readonly ringostat: Ringostat;
}

export interface SimulatorOptions {
  readonly origins: () => Origins;
  readonly now: () => number;
  /** The number of a Zendesk ticket's requester. */
  readonly contactOf: (ticketId: string) => string | undefined;
  /** The built pages, a folder each. */
  readonly pages: string;
}

export const createSimulators = ({ origins, now, contactOf, pages }: SimulatorOptions): Simulators => ({
  ccaip: createCcaip({ origins, now, contactOf, pages: `${pages}/ccaip` }),
  ameyo: createAmeyoTenant({ page: `${pages}/ameyo` }),
  daktela: createDaktela({ now }),
  ringostat: createRingostat({ now }),
});

/** The vendors that the workbench plays, by the value of the setting `vendor`, in the order they are offered. */
export type SimulatedVendors = Readonly<Record<string, SimulatedVendor>>;

export const simulatedVendors = ({ ccaip, ameyo, daktela, ringostat }: Simulators): SimulatedVendors => ({
  ccaip: simulatedCcaip(ccaip),
  ameyo: simulatedAmeyo(ameyo),
  daktela: simulatedDaktela(daktela),
  ringostat: simulatedRingostat(ringostat),
});
