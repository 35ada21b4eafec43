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
  /** What stands below such a comment of the same agent does not count: the call left this ticket then, or came to it. */
  isEnd(body: string): boolean;
}

/**
 * A note whose answer was lost, if it stands on the ticket: an internal comment of this agent, newer than the session's
 * beginning, with the very lines. Anybody may have copied our text; only ours counts.
 */
export function findNote(comments: readonly Comment[], note: WantedNote): Comment | undefined {
  const wanted = essence(note.body);
  return ours(comments, note).find((comment) => isSame(essence(comment.body), wanted));
}

/**
 * The note of this session that stands on the ticket already, whatever it tells: this agent's other browser, which saw
 * the same call, may have been faster. Additions are none.
 */
export function findOthersNote(comments: readonly Comment[], note: WantedNote): Comment | undefined {
  const last = essence(note.body).at(-1);
  return ours(comments, note).find(({ body }) => essence(body).at(-1) === last && !isAddition(body));
}

/** The addition about the same part of the call that stands there already: the other browser's clock is a little off ours. */
export function findOthersAddition(comments: readonly Comment[], note: WantedNote): Comment | undefined {
  const wanted = essence(note.body);
  const startedAt = startOf(wanted);
  if (startedAt === undefined) return undefined;
  return ours(comments, note).find(({ body }) => {
    const found = essence(body);
    const theirs = startOf(found);
    return (
      isAddition(body) &&
      theirs !== undefined &&
      Math.abs(theirs - startedAt) <= startMargin &&
      isSame(withoutTimes(found), withoutTimes(wanted))
    );
  });
}

/** Two browsers hear of one beginning at most this far apart, ms. */
const startMargin = 15_000;

const isAddition = (body: string): boolean => body.trimStart().startsWith('Addition to');
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

const startLabel = 'Started: ';
function startOf(lines: readonly string[]): number | undefined {
  const line = lines.find((text) => text.startsWith(startLabel));
  const at = Date.parse(line?.slice(startLabel.length).replace(' UTC', 'Z').replace(' ', 'T') ?? '');
  return Number.isNaN(at) ? undefined : at;
}
const withoutTimes = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => !line.startsWith(startLabel))
    .map((line, index) => (index === 0 ? line.replace(/,.*$/, '') : line));

/** What this agent wrote for this session since it last came to the ticket. */
function ours(comments: readonly Comment[], { authorId, since, isEnd }: WantedNote): readonly Comment[] {
  const end = comments.findIndex(
    (comment) => !comment.isPublic && comment.authorId === authorId && isEnd(comment.body),
  );
  return (end < 0 ? comments : comments.slice(0, end)).filter(
    (comment) => !comment.isPublic && comment.authorId === authorId && comment.at >= since - clockMargin,
  );
}
