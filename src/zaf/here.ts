import * as v from 'valibot';
import type { Undo } from '../core/ports.ts';
import type { ZafClient, ZafContext } from './client.ts';

/** The record beside which a sidebar stands. */
export interface Here {
  readonly ticket: number | undefined;
  /** The ticket's requester, or the user of the page. */
  readonly user: number | undefined;
}

const id = v.fallback(
  v.nullish(v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger(), v.minValue(1))),
  undefined,
);
const answers = v.object({
  'ticket.id': v.optional(id),
  'ticket.requester': v.optional(v.fallback(v.nullish(v.object({ id: v.optional(id) })), undefined)),
  'user.id': v.optional(id),
});

/** Reads where the sidebar stands. Rejects with a `Failure`. */
export async function readHere(client: ZafClient, { location, ticketId }: ZafContext): Promise<Here> {
  const read = await client.getAll(
    location === 'user_sidebar' ? ['user.id'] : ['ticket.id', 'ticket.requester'],
    answers,
  );
  return {
    ticket: read['ticket.id'] ?? ticketId ?? undefined,
    user: (location === 'user_sidebar' ? read['user.id'] : read['ticket.requester']?.id) ?? undefined,
  };
}

/** Calls back when the requester, or a new ticket's number, may have changed. */
export function onHereChange(client: ZafClient, onChange: () => void): Undo {
  const undos = ['ticket.requester.id.changed', 'ticket.id.changed', 'user.id.changed'].map((event) =>
    client.on(event, onChange),
  );
  return () => {
    for (const undo of undos) undo();
  };
}

/** Calls back, at most once a second, while the agent writes in the ticket's editor. */
export function onWriting(client: ZafClient, onWrite: () => void, now: () => number): Undo {
  let last = Number.NEGATIVE_INFINITY;
  return client.on('comment.text.changed', () => {
    if (now() - last < 1000) return;
    last = now();
    onWrite();
  });
}
