import { readColour, writeHex } from './colour.ts';

/** What Garden's theme uses of color2k, for the colours of its palette: a name like `aliceblue` throws. */
export { readColour as parseToRgba } from './colour.ts';

/** A colour as hex. */
export const toHex = (colour: string): string => {
  const [red, green, blue, alpha] = readColour(colour);
  return writeHex(alpha === 1 ? [red, green, blue] : [red, green, blue, alpha * 255]);
};

/** Blends from the first colour to the last, at a place from 0 to 1. */
export const getScale = (...colours: readonly string[]): ((place: number) => string) => {
  const stops = colours.map(readColour);
  return (place) => {
    const exact = Math.min(Math.max(place, 0), 1) * (stops.length - 1);
    const from = stops[Math.floor(exact)] ?? [0, 0, 0, 1];
    const to = stops[Math.ceil(exact)] ?? from;
    const part = exact % 1;
    return writeHex([0, 1, 2].map((index) => (from[index] ?? 0) * (1 - part) + (to[index] ?? 0) * part));
  };
};
