import { cut } from '../hearing/well-formed.ts';

/** A vendor's text on one line: no line breaks, no control or direction characters, at most 500 characters. */
export const oneLine = (text: string): string =>
  cut(
    text
      // eslint-disable-next-line no-control-regex -- that is what is being removed
      .replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    500,
  );
