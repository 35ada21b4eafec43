/** A value inside quotes of Zendesk's search: what could end them is left out. */
export const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, '').trim()}"`;

/** Words that people typed, without what Zendesk's search reads as an operator: fields, ranges, wildcards, exclusions. */
export const plainWords = (text: string): string =>
  text
    .replaceAll(/["\\:<>*()]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[-+]+/, ''))
    .filter((word) => word !== '')
    .join(' ');

/** The digits of a number however it is written. */
export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
