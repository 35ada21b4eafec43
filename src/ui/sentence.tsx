import type { ReactNode } from 'react';

const edge = '\u0001';

/** Marks a value, so that `Sentence` can isolate it from the direction of the text around it. */
export const isolated = (value: string | number): string => `${edge}${value}${edge}`;

const isNumberLike = (part: string): boolean => /^[+#\d(]/.test(part);
/** Digits in groups: two lines of them are hard to read. */
const isPhoneNumber = (part: string): boolean => /^\+?[\d\s()-]{5,24}$/.test(part);

const unbroken = { whiteSpace: 'nowrap' } as const;

/** A text whose values were `isolated`: each becomes a `bdi`, numbers always from left to right. */
export const Sentence = ({ children }: { readonly children: string }): ReactNode =>
  children.split(edge).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts of one text never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <bdi key={index} dir={isNumberLike(part) ? 'ltr' : 'auto'} style={isPhoneNumber(part) ? unbroken : undefined}>
        {part}
      </bdi>
    ),
  );
