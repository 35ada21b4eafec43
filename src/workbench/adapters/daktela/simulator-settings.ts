import * as v from 'valibot';

/** How the instance answers; times in ms. */
export const settingsSchema = v.object({
  token: v.string(),
  /** IANA name of the zone of its times. */
  timezone: v.string(),
  /** Whether answers name that zone; older versions do not. */
  tellsZone: v.boolean(),
  /** Whether lists carry what a record refers to, or its key only. */
  expands: v.boolean(),
  /** To every request; `error-…`: the forms in which errors come, with the status of a good answer. */
  answer: v.picklist([
    'normal',
    'unauthorized',
    'too-many',
    'html',
    'lost',
    'server-error',
    'error-string',
    'error-list',
    'error-tree',
    'error-form',
  ]),
  /** To a dial. `beside`: the call is made and an error stands beside it. */
  dial: v.picklist(['normal', 'no-devices', 'beside', 'number', 'lost', 'text']),
  /** Seconds of `Retry-After`. */
  retryAfter: v.number(),
  latency: v.number(),
});
export type DaktelaSettings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: DaktelaSettings = {
  token: 'daktela-secret',
  timezone: 'Europe/Prague',
  tellsZone: true,
  expands: true,
  answer: 'normal',
  dial: 'normal',
  retryAfter: 30,
  latency: 0,
};
