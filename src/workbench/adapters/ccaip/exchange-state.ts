import * as v from 'valibot';
import { knownAgents } from './agent-directory.ts';
import { newPhone, phoneSchema } from './phone.ts';
import { defaultSettings, settingsSchema } from './simulator-settings.ts';

/** What survives a restart of the workbench. */
export const exchangeStateSchema = v.object({
  nextCallId: v.number(),
  settings: settingsSchema,
  phones: v.array(phoneSchema),
});
export type ExchangeState = v.InferOutput<typeof exchangeStateSchema>;

/** The id of the documented sample call; ids grow from there. */
const firstCallId = 103646;

export const freshState = (): ExchangeState => ({
  nextCallId: firstCallId,
  settings: defaultSettings,
  phones: knownAgents.map(newPhone),
});
