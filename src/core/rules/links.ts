import { oneLine } from '../note/line.ts';
import { fillWith, placeholder, valueOf, type PlaceholderValues } from './placeholders.ts';

// A placeholder left in the host does not match: its braces are no part of one.
const shape = /^https:\/\/(?=[^/?#:]{1,253}(?:[/?#:]|$))[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s\\]*)?$/i;
const longest = 2000;

/** Whether a template always becomes an https address of the host that is written in it. */
export const isLinkTemplate = (template: string): boolean =>
  // eslint-disable-next-line no-control-regex -- browsers drop these inside addresses, so they hide what an address is
  shape.test(template.replaceAll(placeholder, '{}')) && !/[\u0000-\u0020\u007F]/.test(withoutNames(template));

/**
 * The note's further lines, `Recording: https://…`, in the order of the rules. A line with an empty placeholder, or over 2000
 * characters, is left out.
 */
export const linkLines = (links: Readonly<Record<string, string>>, values: PlaceholderValues): readonly string[] =>
  Object.entries(links).flatMap(([label, template]) => {
    const url = fillLink(template, values);
    return url === undefined ? [] : [`${oneLine(label)}: ${url}`];
  });

/** An address with its placeholders filled in, percent-encoded. Numbers are E.164. */
export function fillLink(template: string, values: PlaceholderValues): string | undefined {
  if (!isLinkTemplate(template)) return undefined;
  const url = fillWith(template, (name) => {
    const value = name === 'number' ? values.number?.e164 : valueOf(name, values);
    // Dots alone would climb to another folder of the host.
    return value === undefined || /^\.*$/.test(value) ? undefined : encoded(value);
  });
  return url !== undefined && url.length <= longest ? url : undefined;
}

const encoded = (value: string): string =>
  encodeURIComponent(value).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const withoutNames = (template: string): string => template.replaceAll(placeholder, '');
