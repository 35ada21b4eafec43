import { fill, type PlaceholderValues } from './placeholders.ts';
import type { FieldValue } from './then.ts';

type Wanted = Readonly<Record<string, FieldValue>> | undefined;

/** A field of a ticket as Zendesk sends and takes it. */
export interface CustomField {
  readonly id: number;
  readonly value: unknown;
}

/** The fields of a new ticket; those whose text stays empty are left out. */
export const customFields = (wanted: Wanted, values: PlaceholderValues): readonly CustomField[] =>
  Object.entries(filled(wanted, values)).map(([id, value]) => ({ id: Number(id), value }));

/** The fields that a ticket has and nobody filled in yet. `existing`: its `custom_fields`, which name every active field. */
export const fillEmptyFields = (
  existing: readonly CustomField[],
  wanted: Wanted,
  values: PlaceholderValues,
): readonly CustomField[] =>
  customFields(wanted, values).filter(({ id }) => existing.some((field) => field.id === id && isEmpty(field.value)));

/** The same for `user_fields` and `organization_fields`, which go by key; a key that is not there yet is empty. */
export const fillEmptyKeys = (
  existing: Readonly<Record<string, unknown>>,
  wanted: Wanted,
  values: PlaceholderValues,
): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    Object.entries(filled(wanted, values)).filter(([key]) => !Object.hasOwn(existing, key) || isEmpty(existing[key])),
  );

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function filled(wanted: Wanted, values: PlaceholderValues): Readonly<Record<string, FieldValue>> {
  const all = Object.entries(wanted ?? {}).flatMap(([key, value]) => {
    const result = typeof value === 'string' ? fill(value, values) : value;
    return result === undefined ? [] : [[key, result] as const];
  });
  return Object.fromEntries(all);
}
