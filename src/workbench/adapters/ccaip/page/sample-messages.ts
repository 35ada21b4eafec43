const files: Readonly<Record<string, unknown>> = import.meta.glob('../messages/*.json', {
  eager: true,
  import: 'default',
});

/** The recorded-style messages by name, e.g. `new-call-inbound`. */
export const sampleMessages: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([file, message]) => [
    file.replace(/^.*\//, '').replace(/\.json$/, ''),
    JSON.stringify(message, undefined, 1),
  ]),
);
