import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLink, isLinkTemplate, linkLines } from '../../../src/core/rules/links.ts';
import { always } from '../../support/random.ts';
import { sampleValues } from './sample-values.ts';

const recording = 'https://storage.example.com/ujet-voice-recordings/call-{{id}}.mp3';

describe('a link of the rules', () => {
  it('becomes a line of the note', () => {
    expect(
      linkLines({ Recording: recording, CRM: 'https://crm.example.com/?q={{caller.name}}' }, sampleValues),
    ).toEqual([
      'Recording: https://storage.example.com/ujet-voice-recordings/call-103646.mp3',
      'CRM: https://crm.example.com/?q=Ada%20Lovelace',
    ]);
  });

  it('carries numbers as E.164, percent-encoded', () => {
    expect(fillLink('https://crm.example.com/{{number}}', sampleValues)).toBe('https://crm.example.com/%2B14155550132');
  });

  it('leaves no sign in a value that ends an address where people or programs read it', () => {
    expect(fillLink('https://crm.example.com/{{queue}}', { ...sampleValues, queue: "a(b)*!'" })).toBe(
      'https://crm.example.com/a%28b%29%2A%21%27',
    );
  });

  it('is left out where a placeholder is empty', () => {
    expect(linkLines({ A: 'https://crm.example.com/{{campaign}}/{{id}}' }, { ...sampleValues, campaign: '' })).toEqual(
      [],
    );
  });

  it('is left out where it would be too long', () => {
    const long = `https://crm.example.com/${'{{queue}}'.repeat(8)}`;
    expect(fillLink(long, { ...sampleValues, queue: 'ü'.repeat(400) })).toBeUndefined();
  });

  it('does not climb to another folder', () => {
    for (const id of ['.', '..'])
      expect(fillLink('https://crm.example.com/a/{{id}}/b', { ...sampleValues, id })).toBeUndefined();
  });

  it('keeps its label on one line', () => {
    expect(linkLines({ 'A\nCall ID: x': 'https://crm.example.com/' }, sampleValues)).toEqual([
      'A Call ID: x: https://crm.example.com/',
    ]);
  });

  it.each([
    recording,
    'https://crm.example.com',
    'https://CRM.example.com:8443/?a={{ id }}#{{queue}}',
    'https://crm.example.com?x={{data.some key}}',
  ])('may be %s', (template) => {
    expect(isLinkTemplate(template)).toBe(true);
  });

  it.each([
    'http://crm.example.com/',
    'javascript:alert(1)',
    'https://{{queue}}/',
    'https://{{queue}}.example.com/',
    'https://crm.example.com{{queue}}',
    'https://crm.example.com:{{id}}/',
    'https://user@crm.example.com/',
    'https://crm.example.com\\@evil.example/',
    'https://crm.example.com/a b',
    'https://crm.example.com/\u0009x',
    'https://crm.example.com/\u0001x',
    'https://crm.example.com/\u007Fx',
    'https://localhost/',
    '//crm.example.com/',
  ])('may not be %s', (template) => {
    expect(isLinkTemplate(template)).toBe(false);
    expect(fillLink(template, sampleValues)).toBeUndefined();
  });

  it('stays on its host, https and in its folder, whatever is filled in', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '@evil.example',
        '/../..',
        '//evil.example',
        '\\evil',
        '?#',
        '..',
        '%2e%2e',
        'a\u0000b',
        '\uD83D',
      ),
    );
    always(fc.tuple(wild, wild), ([queue, x]) => {
      const values = { ...sampleValues, queue, data: { x } };
      const url = fillLink('https://crm.example.com/in/{{queue}}/{{data.x}}?q={{queue}}#{{data.x}}', values);
      if (url === undefined) return;
      const { origin, pathname } = new URL(url);
      expect(origin).toBe('https://crm.example.com');
      expect(pathname).toMatch(/^\/in\/[^/]+\/[^/]+$/);
      expect(url).toMatch(/^[\u0021-\u007E]+$/);
    });
  });
});
