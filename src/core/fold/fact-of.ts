import type { Fact } from '../facts.ts';

/** The fact of one kind. */
export type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;
