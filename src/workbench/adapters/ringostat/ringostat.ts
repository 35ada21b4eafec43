import * as v from 'valibot';
import type { Part } from '../../parts.ts';
import { createAnswersOnce, type AnswersOnce } from '../answers-once.ts';
import { answerApi } from './api.ts';
import { callSchema, type Call } from './calls.ts';
import { createControl, type RingostatControl } from './control.ts';
import type { Project } from './project.ts';
import { defaultSettings, settingsSchema, type RingostatSettings, type SettingsChange } from './settings.ts';

/** A project of Ringostat: its API, and what people do with their phones. */
export interface Ringostat extends Part {
  readonly control: RingostatControl;
  readonly calls: readonly Call[];
  readonly contacts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Method and path of each request so far. */
  readonly asked: readonly string[];
  readonly settings: RingostatSettings;
  /** By method and path, e.g. `GET /calls/list`. */
  readonly answersOnce: AnswersOnce;
  configure(change: SettingsChange): void;
}

export interface RingostatOptions {
  readonly now: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

const stateSchema = v.object({
  settings: settingsSchema,
  calls: v.array(callSchema),
  contacts: v.array(v.tuple([v.string(), v.record(v.string(), v.unknown())])),
  made: v.number(),
});

const timer = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export function createRingostat({ now, wait = timer }: RingostatOptions): Ringostat {
  const project: Project = {
    now,
    wait,
    settings: defaultSettings,
    calls: [],
    contacts: new Map(),
    asked: [],
    made: 104_710,
    answersOnce: createAnswersOnce(),
  };
  const control = createControl(project);
  const restore = (state: v.InferOutput<typeof stateSchema>): void => {
    Object.assign(project, { settings: state.settings, calls: state.calls, made: state.made });
    project.contacts.clear();
    for (const [id, contact] of state.contacts) project.contacts.set(id, contact);
  };
  return {
    control,
    contacts: project.contacts,
    asked: project.asked,
    answersOnce: project.answersOnce,
    get settings() {
      return project.settings;
    },
    get calls() {
      return project.calls;
    },
    configure: (change) => {
      project.settings = { ...project.settings, ...change };
    },
    handle: (request) => answerApi(project, control, request),
    snapshot: () => ({
      settings: project.settings,
      calls: project.calls,
      contacts: [...project.contacts],
      made: project.made,
    }),
    restore: (data) => {
      const read = v.safeParse(stateSchema, data);
      if (read.success) restore(read.output);
    },
    reset: () => {
      restore({ settings: defaultSettings, calls: [], contacts: [], made: 104_710 });
      project.asked.length = 0;
      project.answersOnce.clear();
    },
  };
}
