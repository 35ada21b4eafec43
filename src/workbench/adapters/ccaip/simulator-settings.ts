import * as v from 'valibot';
import { carriesSchema } from './phone.ts';
import { popSchema } from './pop.ts';

/** What the Apps API says to a call request. */
export const apiSchema = v.object({
  /**
   * `choose-202`, `choose-200`: the agent must choose the outbound number; `refuse`: 400 with `message`;
   * `text`: the call starts, the answer is not JSON; `html`: a gateway's 502; `lost`: the call starts, no answer comes.
   */
  answer: v.picklist([
    'normal',
    'choose-202',
    'choose-200',
    'refuse',
    'unauthorized',
    'not-found',
    'text',
    'html',
    'lost',
  ]),
  message: v.string(),
  /** Milliseconds until it answers; the call starts at once. */
  delay: v.number(),
});

/** The tenant as its admin (and our curiosity) set it. Times in ms. */
export const settingsSchema = v.object({
  /** Of the Zendesk account that records pop in. */
  subdomain: v.string(),
  /** Value of CSP `frame-ancestors`; `*` lets everybody frame the agent page. */
  frameAncestors: v.string(),
  /** The page loads and never posts anything, as with blocked third-party cookies. */
  isSilent: v.boolean(),
  /** Whether a page that remembers its agent raises Agent_Login again when it is loaded. */
  announcesOnLoad: v.boolean(),
  /** Value of the Authorization header of the Apps API. */
  secret: v.string(),
  /** How long the customer lets it ring; `null`: until told. */
  customerAnswersAfter: v.nullable(v.number()),
  wrapUp: v.number(),
  latePop: v.number(),
  /** Whether the second agent hears of a transfer behind New_Call or while it still rings; no order is documented. */
  transferTold: v.picklist(['after', 'before']),
  /** For calls that do not say it themselves. */
  carries: carriesSchema,
  pop: v.nullable(popSchema),
  api: apiSchema,
});
export type CcaipSettings = v.InferOutput<typeof settingsSchema>;

/** Every part of the settings may be left out; `api` too may be given in part. */
export const settingsChangeSchema = v.partial(v.object({ ...settingsSchema.entries, api: v.partial(apiSchema) }));
export type SettingsChange = v.InferInput<typeof settingsChangeSchema>;

export const defaultSettings: CcaipSettings = {
  subdomain: 'acme',
  frameAncestors: '*',
  isSilent: false,
  announcesOnLoad: false,
  secret: 'Basic YWNtZTpzZWNyZXQ=',
  customerAnswersAfter: 1000,
  wrapUp: 5000,
  latePop: 4000,
  transferTold: 'after',
  carries: 'nothing',
  pop: null,
  api: { answer: 'normal', message: 'Agent is not available to take this call', delay: 0 },
};

export const changedSettings = (settings: CcaipSettings, change: unknown): CcaipSettings => {
  const { api, ...rest } = v.parse(settingsChangeSchema, change);
  return v.parse(settingsSchema, { ...settings, ...rest, api: { ...settings.api, ...api } });
};
