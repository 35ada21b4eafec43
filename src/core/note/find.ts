import type { Comment } from '../records.ts';

/** Clocks of browsers and of Zendesk differ; the call's id in the note makes a wide margin harmless. */
const clockMargin = 5 * 60_000;

const essence = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/**
 * Whether a note whose answer was lost stands on the ticket: an internal comment of this agent, newer than the session's
 * beginning, with the very lines. Anybody may have copied our text; only ours counts.
 */
export function findNote(
  comments: readonly Comment[],
  note: { readonly body: string; readonly authorId: number; readonly since: number },
): boolean {
  const wanted = essence(note.body);
  return comments.some((comment) => {
    if (comment.isPublic || comment.authorId !== note.authorId || comment.at < note.since - clockMargin) return false;
    const lines = essence(comment.body);
    return wanted.length === lines.length && wanted.every((line, index) => line === lines[index]);
  });
}
