import * as v from 'valibot';
import type { Undo } from '../core/ports.ts';
import type { ZafClient } from './client.ts';

const id = v.optional(
  v.fallback(
    v.nullish(v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger(), v.minValue(1))),
    undefined,
  ),
);
const dialOut = v.object({
  number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  userId: id,
  ticketId: id,
});

/** A number clicked in Zendesk itself. */
export interface DialOut {
  /** As stored. */
  readonly number: string;
  readonly user?: number;
  readonly ticket?: number;
}

/** Hears Zendesk's `voice.dialout` (Talk Partner Edition). Which locations it reaches is not documented: several may. */
export const onDialOut = (client: ZafClient, onNumber: (dial: DialOut) => void): Undo =>
  client.on('voice.dialout', (message) => {
    const read = v.safeParse(dialOut, message);
    if (!read.success) return;
    const { number, userId, ticketId } = read.output;
    onNumber({ number, ...(userId ? { user: userId } : {}), ...(ticketId ? { ticket: ticketId } : {}) });
  });
