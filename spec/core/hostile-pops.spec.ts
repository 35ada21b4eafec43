import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPop } from '../../src/core/hearing/pop.ts';
import { always } from '../support/random.ts';

const host = 'acme.zendesk.com';
const trusted = ['crm.example.com'];
const read = (url: string) => readPop(url, host, trusted);

/** Pieces that URLs are forged from. */
const pieces = [
  'https:', 'http:', 'HTTPS:', 'javascript:', 'data:', 'blob:', '//', '/', '\\', '\\\\', '///', ':', '@', '?', '#', '&', '=', ';',
  'acme.zendesk.com', 'ACME.ZENDESK.COM', 'acme.zendesk.com.', 'acme%2ezendesk.com', 'аcme.zendesk.com', 'acme。zendesk。com',
  'acme.zendesk.com:443', 'acme.zendesk.com:80443', ':443', ':8443', 'evil.example', 'crm.example.com', 'crm.example.com.',
  'user:pass@', '[::1]', '[::ffff:7f00:1]', '127.0.0.1', '0x7f000001', 'xn--acme-xyz', 'agent', 'tickets', 'users', 'organizations',
  '/agent/tickets/1', '/agent/tickets/', '/users/2', '/agent/#/tickets/7', '/../', '/./', '/%2e%2e/', '%2f', '%2F', '%5c', '%00', '%zz',
  '\t', '\n', '\r', '\u0000', '\u00a0', '\u2028', '\ufeff', ' ', '١٢٣', '１２', '1', '007', '-1', '1.5', '1e3', '0x10',
  '9007199254740991', '9007199254740993', '99999999999999999999', 'ticket_id', 'user_id', 'account_id', 'ani', 'phone', 'email', 'cuid',
  'call_id', '__proto__', 'constructor', '\ud800', '\udc00', '😀', '\u212a', 'ſ',
] as const; // prettier-ignore
const forged = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `https://acme.zendesk.com${parts.join('')}`),
  fc
    .array(fc.constantFrom(...pieces), { maxLength: 8 })
    .map((parts) => `https://acme.zendesk.com/agent/tickets/1${parts.join('')}`),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `https://crm.example.com${parts.join('')}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'binary' }),
);

/** What a browser would open, read by a browser's own rules. */
const opened = (url: string): URL => new URL(url.trim());
const isId = (id: unknown): boolean => Number.isSafeInteger(id) && Number(id) > 0;

describe('a record URL, whatever is written in it,', () => {
  it('opens nothing but a record with a positive, safe id of this account', () => {
    always(
      forged,
      (url) => {
        const target = read(url);
        if (target.kind !== 'record') return;
        const { protocol, hostname, port, username, password } = opened(url);
        expect([protocol, hostname, port, username, password]).toEqual(['https:', host, '', '', '']);
        expect(isId(target.record.id)).toBe(true);
        expect(['ticket', 'user', 'organization']).toContain(target.record.kind);
      },
      5000,
    );
  });

  it('opens the very record that a browser would go to', () => {
    always(
      forged,
      (url) => {
        const target = read(url);
        if (target.kind !== 'record') return;
        const { pathname, hash } = opened(url);
        const page = new RegExp(`^(?:/agent)?/${target.record.kind}s/0*${target.record.id}(?:/|$)`);
        expect(page.test(pathname) || page.test(hash.slice(1).replace(/[?#].*$/, ''))).toBe(true);
      },
      5000,
    );
  });

  it('offers links of trusted hosts only, as a browser reads them', () => {
    always(
      forged,
      (url) => {
        const target = read(url);
        if (target.kind !== 'link') return;
        const { protocol, hostname, port, username } = new URL(target.url);
        expect([protocol, port, username]).toEqual(['https:', '', '']);
        expect(trusted).toContain(hostname);
      },
      5000,
    );
  });

  it('says who is calling in texts that any request can hold', () => {
    always(
      forged,
      (url) => {
        const target = read(url);
        if (target.kind !== 'lookup') return;
        for (const { kind, value } of target.signals) {
          if (kind === 'ticket' || kind === 'user') expect(isId(value)).toBe(true);
          else expect(() => encodeURIComponent(value)).not.toThrow();
          expect(String(value).length).toBeLessThanOrEqual(200);
        }
        expect(target.callId ?? '1').toMatch(/^[\w.:~+-]{1,100}$/);
      },
      5000,
    );
  });

  it.each([
    'https://acme.zendesk.com/agent/../evil',
    'https://acme.zendesk.com/agent/tickets/1/../2',
    'https://acme.zendesk.com/agent/tickets/1/%2E%2e/2',
    'https://acme.zendesk.com/agent/tickets/1/./',
    'https://acme.zendesk.com/agent%2ftickets%2f1',
    'https://acme.zendesk.com//agent/tickets/1',
    'https://acme.zendesk.com./agent/tickets/1',
    'https://acme.zendesk.com:0443/agent/tickets/1',
    'https://user:pass@acme.zendesk.com/agent/tickets/1',
    'https://acme.zendesk.com/agent/tickets/١',
    'https://acme.zendesk.com/agent/tickets/１',
    'https://acme.zendesk.com/agent/tickets/0',
    'https://acme.zendesk.com/agent/tickets/9007199254740993',
    'https://[::1]/agent/tickets/1',
    'https:acme.zendesk.com/agent/tickets/1',
    'https:\\\\acme.zendesk.com/agent/tickets/1',
    '//acme.zendesk.com/agent/tickets/1',
    'https://acme.zendesk.com/agent/ticKets/1',
    'https://acme.zendesk.com/agent\n/tickets/1',
    'https://acmе.zendesk.com/agent/tickets/1',
    'https://acme。zendesk.com/agent/tickets/1',
    'httpſ://acme.zendesk.com/agent/tickets/1',
    'https://acme.zendes\u212a.com/agent/tickets/1',
    'blob:https://acme.zendesk.com/agent/tickets/1',
  ])('%j opens nothing', (url) => {
    expect(read(url)).toEqual({ kind: 'nothing' });
  });

  it('is read in no time, however it is made to make a pattern try', () => {
    const before = performance.now();
    for (const piece of ['a.', '-', '/', '/./', '%2e', '?', '#', '&=', ' ', '.-'])
      for (let time = 0; time < 50; time += 1) read(`https://${piece.repeat(1900 / piece.length)}`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
