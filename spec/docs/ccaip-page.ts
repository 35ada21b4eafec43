import { readFileSync } from 'node:fs';

/** The page for admins of Google CCAI Platform. */
export const page = readFileSync('docs/ccaip.md', 'utf8');

/** What stands below a heading, up to the next one of its kind or a higher one. */
export function section(heading: string): string {
  const [level = ''] = heading.split(' ');
  const [, after] = page.split(`\n${heading}\n`);
  if (after === undefined) throw new Error(`no heading "${heading}"`);
  return after.split(new RegExp(`\\n#{1,${level.length}} `))[0] ?? '';
}

/** The headings that begin with `start`, whole. */
export const headings = (start: string): readonly string[] =>
  page.split('\n').filter((line) => line.startsWith(`${start} `));

/** The cells of all table rows, without the rows that rule lines; marks of code are taken off. */
export const rowsIn = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** A cell that is one piece of code, without its marks; other cells as they are. */
export const plain = (cell: string): string => /^`([^`]*)`$/.exec(cell)?.[1] ?? cell;

/** The blocks of one language, in order. */
export const blocks = (language: string, text = page): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block = '']) => block);
