import * as v from 'valibot';
import type { AppManifest } from './manifest.ts';

export type SettingValues = Readonly<Record<string, unknown>>;

/** The app as one account has installed it: the values of its manifest's parameters. */
export interface Installation {
  /** All values, secure ones included. */
  settings(): Promise<SettingValues>;
  /** Replaces all values. */
  set(settings: SettingValues): void;
  /** What the app may see: without secure parameters. */
  visible(): Promise<SettingValues>;
  /** Only what Zendesk's proxy fills in by itself. */
  secure(): Promise<SettingValues>;
  manifest(): Promise<AppManifest>;
  snapshot(): unknown;
  restore(data: unknown): void;
  reset(): void;
}

const settingsSchema = v.record(v.string(), v.unknown());

const manifestDefaults = ({ parameters }: AppManifest): SettingValues =>
  Object.fromEntries(parameters.filter((p) => p.default !== undefined).map((p) => [p.name, p.default]));

export interface InstallationOptions {
  /** Those that point the app at the vendor played here that is used first. */
  readonly usual: () => SettingValues;
  readonly manifest: () => Promise<AppManifest>;
  /** Values that differ from the workbench's own from the start. */
  readonly initial: SettingValues;
}

export const createInstallation = ({ usual, manifest, initial }: InstallationOptions): Installation => {
  let chosen: SettingValues | undefined;
  const settings = async (): Promise<SettingValues> =>
    chosen ?? { ...manifestDefaults(await manifest()), ...usual(), ...initial };
  const isSecure = async (): Promise<(name: string) => boolean> => {
    const names = new Set((await manifest()).parameters.filter((p) => p.secure).map((p) => p.name));
    // Also before the app was built: this one is never for the browser.
    return (name) => names.has(name) || name === 'api_secret';
  };
  const only = async (wantsSecure: boolean): Promise<SettingValues> => {
    const secure = await isSecure();
    return Object.fromEntries(Object.entries(await settings()).filter(([name]) => secure(name) === wantsSecure));
  };
  return {
    settings,
    manifest,
    set(next) {
      chosen = { ...next };
    },
    visible: async () => only(false),
    secure: async () => only(true),
    snapshot: () => chosen ?? null,
    restore(data) {
      const read = v.safeParse(settingsSchema, data);
      chosen = read.success ? read.output : undefined;
    },
    reset() {
      chosen = undefined;
    },
  };
};
