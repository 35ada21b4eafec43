import { done } from './done.ts';
import type { FactBody, FrozenRequest } from '../facts.ts';
import { findOthersNote, type WantedNote } from '../note/find.ts';
import type { Comment } from '../records.ts';

/** The note of the session that this agent's other browser wrote, if it is among a ticket's comments, newest first. */
export function othersNote(
  request: FrozenRequest,
  comments: readonly Comment[],
  wanted: WantedNote,
): FactBody | undefined {
  const others = findOthersNote(comments, wanted);
  if (!others) return undefined;
  const covers = request.covers ?? { text: '', disposition: '', parts: 1 };
  // What was typed here and does not stand there becomes an addition.
  const told = (text: string): string => (others.body.includes(text.trim()) ? text : '');
  return done(
    'write-note',
    { ...request, covers: { ...covers, text: told(covers.text), disposition: told(covers.disposition) } },
    others.at,
  );
}
