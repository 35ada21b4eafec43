import type { Fact } from '../facts.ts';

/**
 * Whether something that another frame told may be a fact. Only a first look, for every location has to carry it: whoever
 * keeps facts reads them whole (`read-fact.ts`).
 */
export function isFact(value: unknown): value is Fact {
  return typeof value === 'object' && value !== null && 'kind' in value && 'session' in value;
}
