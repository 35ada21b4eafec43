import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataPathsIn, fill, placeholderNames, templateFault } from '../../../src/core/rules/placeholders.ts';
import { always } from '../../support/random.ts';
import { sampleValues } from './sample-values.ts';

describe('a template', () => {
  it.each([
    ['no placeholder', 'no placeholder'],
    ['{{session}} {{id}} {{channel}} {{direction}}', 'ccaip-call-103646 103646 call inbound'],
    ['{{number}}', '+1 415 555 0132'],
    ['{{caller.name}} <{{caller.email}}>', 'Ada Lovelace <ada@example.com>'],
    ['{{agent.name}} <{{agent.email}}>', 'James Bond <james.bond@agents.co>'],
    ['{{ queue }}, {{campaign}}, {{sessionType}}', 'Developers / James, Survey 7, Voice Inbound (IVR)'],
    ['{{data.session_variable.utm_source}}', 'news letter'],
    ['{{data.session_variable.vip}} {{data.count}} {{data.dotted.key}}', 'true 3 d'],
    ['{{data.session_variable.deep}}', undefined],
    ['{{data.list}}', undefined],
    ['{{data.nothing}}', undefined],
    ['{{data.constructor}}', undefined],
    ['{{data.session_variable.toString}}', undefined],
    ['UTM {{data.nothing}}, {{queue}}', undefined],
    ['   ', undefined],
  ])('%j is filled in as %j', (template, filled) => {
    expect(fill(template, sampleValues)).toBe(filled);
  });

  it('stays empty where something is not known', () => {
    const { number: _, caller: __, ...rest } = sampleValues;
    expect(fill('Call with {{caller.name}}', rest)).toBeUndefined();
    expect(fill('Call with {{caller.email}}', { ...rest, caller: { name: 'Ada' } })).toBeUndefined();
    expect(fill('{{number}}', rest)).toBeUndefined();
    expect(fill('{{queue}}', { ...rest, queue: ' \n ' })).toBeUndefined();
  });

  it.each([
    ['{{nmae}}', '{{nmae}}'],
    ['{{}}', '{{}}'],
    ['{{data.}}', '{{data.}}'],
    ['{{Queue}}', '{{Queue}}'],
    ['{{constructor}}', '{{constructor}}'],
    ['{{queue', 'placeholders written like'],
    ['{{queue}} {{id}', 'placeholders written like'],
  ])('%j is refused', (template, why) => {
    expect(templateFault(template)).toContain(why);
  });

  it('may name every placeholder, and braces that are none', () => {
    const all = placeholderNames.map((name) => `{{${name}}}`).join(' ');
    expect(templateFault(`${all} {{data.a.b}} {x} }}`)).toBeUndefined();
  });

  it('tells the paths it names', () => {
    expect(dataPathsIn('{{data.a.b}} {{queue}} {{ data.c }}')).toEqual(['a.b', 'c']);
  });

  it('never yields control characters, half characters, more than a line or more than 500 characters', () => {
    const unit = fc.oneof(
      fc.constantFrom('\n', '\u0000', '\u2028', '\u202E', '\uD83D', '{{queue}}', '😀', ' '),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    const wild = fc.array(unit, { maxLength: 8 }).map((parts) => parts.join(''));
    always(fc.tuple(wild, wild, wild), ([template, queue, x]) => {
      const filled = fill(`${template}{{queue}} {{data.x}}`, { ...sampleValues, queue, data: { x } });
      if (filled === undefined) return;
      expect(filled).not.toMatch(/\p{Cc}|\p{Surrogate}|[\u2028\u2029\u202A-\u202E]/u);
      expect(filled.length).toBeLessThanOrEqual(500);
      expect(filled).toBe(filled.trim());
      expect(filled).not.toBe('');
    });
  });
});
