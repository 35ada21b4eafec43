import type { Direction } from '../../core/facts.ts';
import * as v from 'valibot';

/** A call as far as it has been told. */
export interface KnownCall {
  readonly id: string;
  readonly userCrt: string | undefined;
  readonly direction: Direction;
  /** `showCrm` told of it; a hang-up alone does not. */
  readonly isBegun: boolean;
  readonly isEnded: boolean;
  readonly isDisposed: boolean;
}

/** What the toolbar has told so far, as much as later messages need to be understood: ids and no person. Newest last. */
export interface Book {
  readonly calls: readonly KnownCall[];
  readonly chats: readonly { readonly agentCrt: string; readonly chat: string }[];
}

export const emptyBook: Book = { calls: [], chats: [] };

const most = 50;

export const withCall = (book: Book, call: KnownCall): Book => ({
  ...book,
  calls: [...book.calls.filter(({ id }) => id !== call.id), call].slice(-most),
});

export const withChat = (book: Book, agentCrt: string, chat: string): Book => ({
  ...book,
  chats: [...book.chats.filter((known) => known.agentCrt !== agentCrt), { agentCrt, chat }].slice(-most),
});

const id = v.pipe(v.string(), v.maxLength(100));
const bookSchema = v.object({
  calls: v.array(
    v.object({
      id,
      userCrt: v.optional(id),
      direction: v.picklist(['inbound', 'outbound', 'internal']),
      isBegun: v.boolean(),
      isEnded: v.boolean(),
      isDisposed: v.boolean(),
    }),
  ),
  chats: v.array(v.object({ agentCrt: id, chat: id })),
});

/** The book that an earlier page left; an empty one where it cannot be read. */
export function readBook(value: unknown): Book {
  const read = v.safeParse(bookSchema, value);
  if (!read.success) return emptyBook;
  const { calls, chats } = read.output;
  return { calls: calls.map((call) => ({ ...call, userCrt: call.userCrt })).slice(-most), chats: chats.slice(-most) };
}
