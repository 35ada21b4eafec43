import type { Comment } from '../records.ts';

/** Clocks of browsers and of Zendesk differ; the call's id in the note makes a wide margin harmless. */
const clockMargin = 5 * 60_000;

const essence = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** The note that is looked for. */
export interface WantedNote {
  readonly body: string;
  readonly authorId: number;
  /** Nothing older counts, ms since the epoch. */
  readonly since: number;
  /** What stands below such a comment does not count: the call left this ticket then, or came to it. */
  isEnd(body: string): boolean;
}

/**
 * Whether a note whose answer was lost stands on the ticket: an internal comment of this agent, newer than the session's
 * beginning, with the very lines. Anybody may have copied our text; only ours counts.
 */
export function findNote(comments: readonly Comment[], note: WantedNote): boolean {
  const wanted = essence(note.body);
  const end = comments.findIndex(({ body, isPublic }) => !isPublic && note.isEnd(body));
  return (end < 0 ? comments : comments.slice(0, end)).some((comment) => {
    if (comment.isPublic || comment.authorId !== note.authorId || comment.at < note.since - clockMargin) return false;
    const lines = essence(comment.body);
    return wanted.length === lines.length && wanted.every((line, index) => line === lines[index]);
  });
}
