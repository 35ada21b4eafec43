/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const hexForm = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const rgbForm = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)$/i;

/** Reads the two forms of Garden's palette, `#…` and `rgb(…)`. Throws for any other. */
export function readColour(text: string): Rgba {
  if (hexForm.test(text)) {
    const digits = text.length < 6 ? text.slice(1).replaceAll(/./g, '$&$&') : text.slice(1);
    const at = (index: number): number => Number.parseInt(digits.slice(index, index + 2), 16);
    return [at(0), at(2), at(4), digits.length > 6 ? Number((at(6) / 255).toFixed(2)) : 1];
  }
  const [, red, green, blue, alpha] = rgbForm.exec(text) ?? [];
  if (red === undefined) throw new TypeError(`Not a colour of the palette: ${text}`);
  return [Number(red), Number(green), Number(blue), Number(alpha ?? 1)];
}

/** As `#rrggbb`. */
export const writeHex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
