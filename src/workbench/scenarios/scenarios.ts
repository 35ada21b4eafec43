import { ameyoCalls } from './ameyo-calls.ts';
import { assistants } from './assistants.ts';
import { callers } from './callers.ts';
import { chats } from './chats.ts';
import { deepLinks } from './deep-links.ts';
import { events } from './events.ts';
import { identities } from './identities.ts';
import { outbound } from './outbound.ts';
import { pops } from './pops.ts';
import { daktelaCalls } from './daktela-calls.ts';
import { ringostatCalls } from './ringostat-calls.ts';
import { lostAndRefused } from './lost-and-refused.ts';
import type { Scenario } from './scenario.ts';
import { transfers } from './transfers.ts';
import { zendeskTrouble } from './zendesk-trouble.ts';

/** Everything the workbench can play, in the order it is offered. */
export const scenarios: readonly Scenario[] = [
  ...callers,
  ...identities,
  ...pops,
  ...deepLinks,
  ...outbound,
  ...events,
  ...chats,
  ...transfers,
  ...assistants,
  ...zendeskTrouble,
  ...lostAndRefused,
  ...ameyoCalls,
  ...daktelaCalls,
  ...ringostatCalls,
];

export type { Scenario, Stage } from './scenario.ts';
