/** The digit that a character of any script means: scripts keep their ten digits in a row. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

// Words for an extension that libphonenumber does not know, of lands whose numbers are stored by hand.
const extensionWord =
  /(?<=[\d\s).])(?:poste|post|durchwahl|dw|toestel|interno|interne|ramal|wewn|wew|anknytning|вн|внутр)[.:\s]*(?=\d{1,7}$)/iu;

/**
 * A number as people type it and phones send it, in plain characters: digits of any script, nothing invisible, odd
 * separators as spaces; of `tel:` and `sip:` addresses the number and its extension.
 */
export const plainText = (text: string): string =>
  addressed(text.normalize('NFKC').replaceAll(/[\p{Cf}\p{Cc}\p{M}]/gu, ' '))
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll(/\p{Pd}|\u2212/gu, '-')
    .replaceAll(/[^\p{L}\d+#*;,=:.()-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,;:#-]+$/, '')
    .replace(extensionWord, ' ext ')
    .trim();

/** The number inside `"Ada" <sip:+14155550132;user=phone@example.com>` and the like. RFC 3966, RFC 3261. */
function addressed(text: string): string {
  const address = /<([^<>]*\d[^<>]*)>/.exec(text)?.[1] ?? text;
  const uri = /^\s*(?:tel|sips?|callto):(?:\/\/)?(.*)$/i.exec(address)?.[1];
  if (uri === undefined) return address;
  const [number = '', ...parameters] = uri
    .replaceAll(/%2b/gi, '+')
    .replaceAll(/%[0-9a-f]{2}/gi, ' ')
    .split(/[;?@]/);
  const parameter = (name: string): string =>
    parameters.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const context = parameter('phone-context');
  const whole = context.startsWith('+') && !number.startsWith('+') ? `${context} ${number}` : number;
  const extension = parameter('ext');
  return extension ? `${whole} ext ${extension}` : whole;
}
