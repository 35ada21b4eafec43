import type { PhoneAgent } from './phone.ts';

/** The agents every fresh tenant knows; the same people as in the workbench's Zendesk. */
export const knownAgents: readonly PhoneAgent[] = [
  { id: 1, email: 'james.bond@agents.co', customId: '007' },
  { id: 2, email: 'eve@agents.co', customId: null },
];
