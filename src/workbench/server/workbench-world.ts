import type { Origins } from '../parts.ts';
import type { Scenario } from '../scenarios/scenarios.ts';
import type { SimulatedVendors, Simulators } from '../simulated-vendors.ts';
import type { Zendesk } from '../zendesk/zendesk.ts';
import type { EventStream } from './event-stream.ts';
import type { Installation } from './installation.ts';
import type { StateFile } from './state-file.ts';
import type { Traffic } from './traffic.ts';

/** What the three origins share. */
export interface WorkbenchWorld {
  readonly origins: () => Origins;
  readonly dist: string;
  readonly hostPage: string;
  readonly zendesk: Zendesk;
  readonly simulators: Simulators;
  readonly vendors: SimulatedVendors;
  readonly installation: Installation;
  readonly traffic: Traffic;
  readonly stream: EventStream;
  readonly kept: StateFile;
  readonly scenarios: readonly Scenario[];
}
