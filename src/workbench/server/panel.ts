import * as v from 'valibot';
import type { Origins } from '../parts.ts';
import { faultsSchema } from '../zendesk/faults.ts';
import { manifestSchema } from './manifest.ts';

const originsSchema = v.object({
  host: v.string(),
  app: v.string(),
  vendor: v.string(),
}) satisfies v.GenericSchema<Origins>;

export const trafficEntrySchema = v.object({
  id: v.number(),
  at: v.number(),
  kind: v.picklist(['zaf', 'zendesk', 'proxy', 'vendor', 'adapter', 'page']),
  from: v.string(),
  title: v.string(),
  status: v.exactOptional(v.number()),
  ms: v.exactOptional(v.number()),
  detail: v.exactOptional(v.unknown()),
});

const sampleSchema = v.object({ name: v.string(), target: v.string(), text: v.string() });

export const vendorPanelSchema = v.object({
  /** Names of the buttons, in rows. */
  deeds: v.array(v.array(v.string())),
  /** The calls that run, a line each. */
  running: v.array(v.string()),
  switches: v.array(v.object({ name: v.string(), options: v.array(v.string()), value: v.string() })),
  raw: v.object({ deed: v.string(), targets: v.array(v.string()), samples: v.array(sampleSchema) }),
});
export type ShownVendor = v.InferOutput<typeof vendorPanelSchema>;

/** All that the host page needs to begin, in one answer of `GET /workbench/panel`. */
export const panelSchema = v.object({
  origins: originsSchema,
  manifest: manifestSchema,
  /** All settings of the installation, secure ones too: this is the workbench's own panel. */
  settings: v.record(v.string(), v.unknown()),
  /** Those that the app is given. */
  visible: v.record(v.string(), v.unknown()),
  faults: faultsSchema,
  /** The settings with which the app speaks to each vendor that is played here. */
  vendors: v.record(v.string(), v.record(v.string(), v.unknown())),
  /** What can be done with the vendor of the installation; `null` where nobody plays it. */
  vendor: v.nullable(vendorPanelSchema),
  /** What the setting `chat_adapter_url` is where chats are on, by vendor; who has no second page is left out. */
  chatPages: v.record(v.string(), v.string()),
  scenarios: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      about: v.string(),
      /** Values of settings without which there is little to see. */
      needs: v.record(v.string(), v.string()),
    }),
  ),
  traffic: v.array(trafficEntrySchema),
  /** The SVG of the app's top bar icon, with its symbols; empty where the app has none. */
  icon: v.string(),
});
export type Panel = v.InferOutput<typeof panelSchema>;
