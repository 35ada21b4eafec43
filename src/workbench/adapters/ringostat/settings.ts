import * as v from 'valibot';

/** The project as its admin, and our curiosity, set it. Times in ms. */
export const settingsSchema = v.object({
  /** Value of the header `Auth-key`. */
  secret: v.string(),
  /** Whether `calls/list` has calls that still go on; public sources only let one infer it. */
  listsRunning: v.boolean(),
  /** The list as an array, or one under `data`. */
  list: v.picklist(['array', 'data']),
  /** How far the project's clock is ahead of UTC, minutes. */
  zone: v.number(),
  /** Until a call that has ended has its recording; `null`: it never has. */
  recordingAfter: v.nullable(v.number()),
  /** Until somebody who was dialled answers; `null`: until told. */
  answersAfter: v.nullable(v.number()),
  /** What every path says: `lost`: no answer, though what was asked is done. */
  answer: v.picklist(['normal', 'unauthorized', 'forbidden', 'too-many', 'broken', 'html', 'lost']),
  /** What dialling says with status 200; empty: accepted. */
  dialRefusal: v.string(),
});
export type RingostatSettings = v.InferOutput<typeof settingsSchema>;

/** What is left out stays. */
export type SettingsChange = Partial<RingostatSettings>;

export const defaultSettings: RingostatSettings = {
  secret: 'ringostat-secret',
  listsRunning: true,
  list: 'array',
  zone: 180,
  recordingAfter: 20_000,
  answersAfter: 1_000,
  answer: 'normal',
  dialRefusal: '',
};
