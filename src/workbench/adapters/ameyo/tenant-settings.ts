import * as v from 'valibot';

const dialAnswers = [
  'agent-on-break',
  'agent-not-signed-in',
  'channel-unavailable',
  'agent-no-answer',
  'customer-no-answer',
  'connected',
] as const;

/** How the tenant behaves. */
export const settingsSchema = v.object({
  hashKey: v.string(),
  /** `as-it-is`: what fits the agent's state. `html`: a proxy's page. `lost`: no answer at all. */
  dialAnswer: v.picklist(['as-it-is', ...dialAnswers, 'html', 'lost']),
  /** `printed`: byte for byte as the document has it; `corrected`: as it was probably meant. */
  dialForm: v.picklist(['printed', 'corrected']),
  /** Ms until a dial is answered: 0 to 60 s. */
  dialDelay: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
  doesToolbarDial: v.boolean(),
  takesDispositions: v.boolean(),
  dispositions: v.array(v.string()),
});
export type TenantSettings = v.InferOutput<typeof settingsSchema>;
export type DialAnswer = (typeof dialAnswers)[number];

export const defaultSettings: TenantSettings = {
  hashKey: 'ameyo-hash-key',
  dialAnswer: 'as-it-is',
  dialForm: 'printed',
  dialDelay: 1_500,
  doesToolbarDial: true,
  takesDispositions: true,
  dispositions: ['Resolved', 'Follow up', 'Wrong number', 'Callback'],
};
