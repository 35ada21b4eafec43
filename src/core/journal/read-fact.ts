import * as v from 'valibot';
import { factShapes } from './fact-shapes.ts';
import type { Fact } from '../facts.ts';

/** Reads a fact that was stored or told by another frame; `undefined` where it is none. The fact is a new object. */
export function readFact(value: unknown): Fact | undefined {
  const head = v.safeParse(factShapes.head, value);
  if (!head.success) return undefined;
  const body = v.safeParse(factShapes.bodyOf(head.output.kind), value);
  // The shape of its kind has read the body: the table's type pairs them.
  return body.success ? (Object.assign(head.output, body.output) as unknown as Fact) : undefined;
}
