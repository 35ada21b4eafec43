import type { Found } from '../zaf/api.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows a dotted path into plain data. `undefined` where a name on the way does not exist. */
export const walk = (root: Readonly<Record<string, unknown>>, path: string): Found | undefined => {
  let value: unknown = root;
  for (const name of path.split('.')) {
    // Below a record that is not there everything is simply empty.
    if (value === null || value === undefined) return { value: undefined };
    if (!isObject(value) || !(name in value)) return undefined;
    value = value[name];
  }
  return { value };
};
