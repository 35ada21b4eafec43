import { readColour, writeHex } from './colour.ts';

/*
 * What the Garden components in use need of polished, with the same names and results. The whole of it cannot be shaken:
 * its named colours, colour forms and curried functions cost 5 KB gzip, and Garden's palette is all `#rrggbb`.
 */
export { em, getValueAndUnit, math, stripUnit } from './lengths.ts';

/** The colour with this opacity. */
export const rgba = (colour: string, alpha: number): string => {
  const [red, green, blue] = readColour(colour);
  return `rgba(${red},${green},${blue},${alpha})`;
};

/** Adds to the lightness of the colour, -1 to 1, as in HSL. */
const shift = (amount: number, colour: string): string => {
  const [red, green, blue, alpha] = readColour(colour);
  const highest = Math.max(red, green, blue) / 255;
  const lowest = Math.min(red, green, blue) / 255;
  const lightness = (highest + lowest) / 2;
  const width = 1 - Math.abs(2 * lightness - 1);
  const saturation = highest === lowest ? 0 : (highest - lowest) / width;
  const wanted = Math.min(Math.max(lightness + amount, 0), 1);
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  // Hue and saturation stay, so each channel keeps its place between the lowest and the highest.
  const shifted = [red, green, blue].map((channel) => {
    const place = highest === lowest ? 0.5 : (channel / 255 - lowest) / (highest - lowest);
    return Math.round((wanted + (place - 0.5) * chroma) * 255);
  });
  if (alpha < 1) return `rgba(${shifted.join(',')},${alpha})`;
  return writeHex(shifted).replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
};

/** Takes this much lightness away, 0 to 1. */
export const darken = (amount: number, colour: string): string =>
  colour === 'transparent' ? colour : shift(-amount, colour);

/** Adds this much lightness, 0 to 1. */
export const lighten = (amount: number, colour: string): string =>
  colour === 'transparent' ? colour : shift(amount, colour);

/** WCAG's relative luminance, 0 to 1. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = readColour(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return Number((0.2126 * red + 0.7152 * green + 0.0722 * blue).toFixed(3));
};

/** WCAG's contrast of two colours, 1 to 21. */
export const getContrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return Number(((light + 0.05) / (dark + 0.05)).toFixed(2));
};

/** The one of two texts' colours that is read on this background. */
export const readableColor = (background: string, onLight = '#000', onDark = '#fff'): string =>
  luminance(background) > 0.179 ? onLight : onDark;

/** Leaves a text to screen readers. */
export const hideVisually = (): Readonly<Record<string, string>> => ({
  border: '0',
  clip: 'rect(0 0 0 0)',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  padding: '0',
  position: 'absolute',
  whiteSpace: 'nowrap',
  width: '1px',
});
