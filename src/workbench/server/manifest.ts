import * as v from 'valibot';

const locationSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((url) => ({ url })),
  ),
  v.object({
    url: v.optional(v.string()),
    autoLoad: v.optional(v.boolean()),
    flexible: v.optional(v.boolean()),
    size: v.optional(v.object({ width: v.optional(v.string()), height: v.optional(v.string()) })),
  }),
]);

const parameterSchema = v.object({
  name: v.string(),
  type: v.string(),
  required: v.optional(v.boolean(), false),
  secure: v.optional(v.boolean(), false),
  default: v.optional(v.unknown()),
});

export const manifestSchema = v.object({
  name: v.optional(v.string(), 'Ringside'),
  version: v.optional(v.string(), '0.0.0'),
  location: v.object({ support: v.record(v.string(), locationSchema) }),
  parameters: v.optional(v.array(parameterSchema), []),
  domainWhitelist: v.optional(v.array(v.string()), []),
});

/** What of an app's manifest.json matters to the page around it. */
export type AppManifest = v.InferOutput<typeof manifestSchema>;
