import '../jsdom-gaps.ts';
import { DEFAULT_THEME, PALETTE } from '@zendeskgarden/react-theming';
import * as color2k from 'color2k';
import fc from 'fast-check';
import * as polished from 'polished';
import { describe, expect, it } from 'vitest';
import * as lightColor2k from '../../../src/ui/garden/color2k.ts';
import { get, memoize } from '../../../src/ui/garden/lodash.ts';
import * as light from '../../../src/ui/garden/polished.ts';
import { always } from '../../support/random.ts';

const byte = fc.integer({ min: 0, max: 255 });
const hex = fc.oneof(
  fc.constantFrom(...Object.values(PALETTE).flatMap((hue) => (typeof hue === 'string' ? [hue] : Object.values(hue)))),
  fc.array(byte, { minLength: 3, maxLength: 3 }).map((channels) => `#${Buffer.from(channels).toString('hex')}`),
);
const px = fc.integer({ min: 0, max: 64 }).map((length) => `${length / 2}px`);

/** The channels of `#rgb` or `#rrggbb`. */
const channels = (colour: string): number[] => color2k.parseToRgba(colour).slice(0, 3);

/** How far the two colours' channels are apart at most, of 255. */
const distance = (one: string, other: string): number => {
  const others = channels(other);
  return Math.max(...channels(one).map((channel, at) => Math.abs(channel - (others[at] ?? 0))));
};

describe('what stands in for polished in the build', () => {
  it('gives colours an opacity as polished does', () => {
    always(fc.tuple(hex, fc.double({ min: 0.01, max: 0.99, noNaN: true })), ([colour, alpha]) => {
      expect(light.rgba(colour, alpha)).toBe(polished.rgba(colour, alpha));
    });
  });

  it('darkens and lightens as polished does, within a rounding', () => {
    always(fc.tuple(hex, fc.double({ min: 0, max: 0.5, noNaN: true })), ([colour, amount]) => {
      expect(distance(light.darken(amount, colour), polished.darken(amount, colour))).toBeLessThanOrEqual(1);
      expect(distance(light.lighten(amount, colour), polished.lighten(amount, colour))).toBeLessThanOrEqual(1);
    });
  });

  it('finds the same contrasts and readable colours', () => {
    always(fc.tuple(hex, hex), ([one, other]) => {
      expect(light.getContrast(one, other)).toBe(polished.getContrast(one, other));
      expect(light.readableColor(one, '#111', '#eee')).toBe(polished.readableColor(one, '#111', '#eee', false));
    });
  });

  it('reckons with lengths as polished does', () => {
    always(fc.tuple(px, px, px, fc.integer({ min: 1, max: 9 })), ([one, two, three, times]) => {
      for (const formula of [
        `${one} - (${two} * 2) - (${three} * 2)`,
        `(${one} - ${two}) / ${times}`,
        `${one} + ${two} - ${three}`,
        `${one} * -${times}`,
        `${one} - 1`,
        `-${one} + ${two}`,
      ])
        expect(light.math(formula)).toBe(polished.math(formula));
      expect(light.em(one, '14px')).toBe(polished.em(one, '14px'));
      expect(light.stripUnit(one)).toBe(polished.stripUnit(one));
      expect(light.getValueAndUnit(one)).toEqual(polished.getValueAndUnit(one));
    });
    expect(light.getValueAndUnit(1.5)).toEqual(polished.getValueAndUnit(1.5));
    expect(light.hideVisually()).toEqual(polished.hideVisually());
  });
});

describe('what stands in for color2k in the build', () => {
  it('reads and writes the colours of the palette', () => {
    always(hex, (colour) => {
      expect(lightColor2k.parseToRgba(colour)).toEqual(color2k.parseToRgba(colour));
      const [red = 0, green = 0, blue = 0] = channels(colour);
      const text = `rgb(${red}, ${green}, ${blue})`;
      expect(lightColor2k.toHex(text)).toBe(color2k.toHex(text));
    });
    expect(lightColor2k.parseToRgba('rgba(1, 2, 3, 0.4)')).toEqual(color2k.parseToRgba('rgba(1, 2, 3, 0.4)'));
  });

  it('blends from white over a colour to black', () => {
    always(fc.tuple(hex, fc.integer({ min: 0, max: 200 })), ([colour, place]) => {
      const stops = ['#FFF', colour, '#000'];
      const blended = lightColor2k.getScale(...stops)(place / 200);
      expect(distance(blended, color2k.getScale(...stops)(place / 200))).toBeLessThanOrEqual(1);
    });
  });

  it('rejects what is no colour of the palette', () => {
    expect(() => lightColor2k.parseToRgba('rgba(palette.grey.700, 0.5)')).toThrow('Not a colour');
  });
});

describe('what stands in for lodash in the build', () => {
  it('makes one result for each key', () => {
    let calls = 0;
    const count = memoize(
      (text: string) => `${text}${(calls += 1)}`,
      (text) => text.length,
    );
    expect([count('a'), count('b'), count('cc')]).toEqual(['a1', 'a1', 'cc2']);
    const first = memoize((_text: string) => (calls += 1));
    expect(first('a')).toBe(first('a'));
  });

  it('finds what stands at a path of the theme', () => {
    expect(get(DEFAULT_THEME.colors.variables, 'dark.border.default')).toBe(
      DEFAULT_THEME.colors.variables?.dark.border?.['default'],
    );
    expect(get({ a: 'b' }, 'a.b.c')).toBeUndefined();
  });
});
