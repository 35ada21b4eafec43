import { fieldsIn, firstText, textIn } from './fields.ts';

/** Words that say that it went well; all others are a refusal in nobody's list. */
const good = /^(success(ful(ly)?)?|loggedIn|ok|true)\b/i;

/** What a `reason` or `status` says: done or not, and its words where it was not. `isDoneUnlessTold`: what nothing at all means. */
export function reasonIn(
  value: unknown,
  isDoneUnlessTold = false,
): { readonly isDone: boolean; readonly words: string | undefined } {
  if (value === true) return { isDone: true, words: undefined };
  const words = textIn(value) ?? firstText(fieldsIn(value), 'status', 'reason', 'message', 'details');
  if (words === undefined) return { isDone: isDoneUnlessTold && value !== false, words: undefined };
  return good.test(words) ? { isDone: true, words: undefined } : { isDone: false, words: words.slice(0, 300) };
}
