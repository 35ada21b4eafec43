import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/zaf/settings.ts';

const adapter = 'https://acme.uc1.ccaiplatform.com/agent/?type=call&from=custom';

describe('settings', () => {
  it('need only an adapter URL; everything else has a default', () => {
    expect(parseSettings({ adapter_url: adapter })).toEqual({
      ok: {
        vendor: 'ccaip',
        adapterUrl: adapter,
        chatAdapterUrl: undefined,
        adapterOrigins: ['https://acme.uc1.ccaiplatform.com'],
        apiUrl: undefined,
        vendorOptions: {},
        defaultCountry: 'US',
        rulesText: '',
      },
    });
  });

  it('are read in full, trimmed, with each accepted origin once', () => {
    const raw = {
      vendor: ' ccaip ',
      adapter_url: ` ${adapter} `,
      chat_adapter_url: 'https://chat.acme.com/agent/?type=chat&from=custom',
      adapter_origins: 'https://extra.example.com/, http://localhost:4602,https://chat.acme.com',
      api_url: 'https://acme.uc1.ccaiplatform.com/apps/api/v1/',
      vendor_options: '{"events": {"Transfer": ["Call_Transferred"]}}',
      default_country: 'de',
      rules: ' {"version": 1} ',
    };
    expect(parseSettings(raw)).toEqual({
      ok: {
        vendor: 'ccaip',
        adapterUrl: adapter,
        chatAdapterUrl: 'https://chat.acme.com/agent/?type=chat&from=custom',
        adapterOrigins: [
          'https://acme.uc1.ccaiplatform.com',
          'https://chat.acme.com',
          'https://extra.example.com',
          'http://localhost:4602',
        ],
        apiUrl: 'https://acme.uc1.ccaiplatform.com/apps/api/v1',
        vendorOptions: { events: { Transfer: ['Call_Transferred'] } },
        defaultCountry: 'DE',
        rulesText: '{"version": 1}',
      },
    });
  });

  it('name every fault at once, in the order of the settings page', () => {
    const raw = {
      vendor: 'avaya',
      adapter_url: 'javascript:alert(1)',
      chat_adapter_url: 'http://chat.acme.com',
      adapter_origins: 'https://a.com/agent',
      api_url: 'acme.com/api',
      vendor_options: '[1]',
      default_country: 'XX',
    };
    expect(parseSettings(raw)).toEqual({
      faults: [
        { name: 'vendor', expected: 'vendor' },
        { name: 'adapter_url', expected: 'url' },
        { name: 'chat_adapter_url', expected: 'url' },
        { name: 'adapter_origins', expected: 'origins' },
        { name: 'api_url', expected: 'url' },
        { name: 'vendor_options', expected: 'options' },
        { name: 'default_country', expected: 'country' },
      ],
    });
  });

  it.each([
    ['ccaip', 'adapter_url'],
    ['ameyo', 'adapter_url'],
    ['daktela', 'api_url'],
    ['ringostat', 'api_url'],
  ])('ask for what %s cannot do without', (vendor, name) => {
    expect(parseSettings({ vendor, [name]: '  ' })).toEqual({ faults: [{ name, expected: 'url-needed' }] });
    expect(parseSettings({ vendor, [name]: 'https://acme.example.com/x' })).toHaveProperty('ok');
  });

  it.each([
    'ftp://acme.com/',
    'https:acme.com',
    'https:\\\\acme.com',
    '//acme.com/agent',
    'https://user@acme.com/',
    'https://user:secret@acme.com/',
    'https://*.acme.com/',
    'http://acme.com/',
    'http://localhost.evil.com/',
    'http://127.0.0.1.evil.com/',
    'https://acme.com/a b',
    'data:text/html,x',
    'https://',
  ])('refuse %s as a page', (url) => {
    expect(parseSettings({ adapter_url: url })).toEqual({ faults: [{ name: 'adapter_url', expected: 'url' }] });
  });

  it.each(['http://localhost:4602/agent/', 'http://127.0.0.1:4602/agent/?type=call', 'HTTPS://Acme.com/Agent'])(
    'take %s as a page',
    (url) => {
      expect(parseSettings({ adapter_url: url })).toHaveProperty('ok.adapterUrl', url);
    },
  );

  it.each(['https://a.com/?x', 'https://a.com#x', 'a.com', 'https://a.com https://b.com', 'null', '*'])(
    'refuse %s as an origin',
    (origin) => {
      expect(parseSettings({ adapter_url: adapter, adapter_origins: origin })).toEqual({
        faults: [{ name: 'adapter_origins', expected: 'origins' }],
      });
    },
  );

  it.each(['https://acme.com/api?key=1', 'https://acme.com/api#x'])('refuse %s as a base of an API', (url) => {
    expect(parseSettings({ adapter_url: adapter, api_url: url })).toEqual({
      faults: [{ name: 'api_url', expected: 'url' }],
    });
  });

  it.each(['gb', 'GB', ' us ', 'XK', 'UK', 'USA', '49', 'EU'])('know real countries: %s', (country) => {
    const isReal = ['GB', 'US'].includes(country.trim().toUpperCase());
    expect('ok' in parseSettings({ adapter_url: adapter, default_country: country })).toBe(isReal);
  });

  it('are read from anything without an exception', () => {
    const names = ['vendor', 'adapter_url', 'adapter_origins', 'api_url', 'vendor_options', 'default_country', 'rules'];
    const texts = fc.oneof(fc.string(), fc.webUrl(), fc.json(), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), texts)), (raw) => {
        const parsed = parseSettings(raw);
        return 'ok' in parsed
          ? parsed.ok.adapterOrigins.every((o) => new URL(o).origin === o)
          : parsed.faults.length > 0;
      }),
    );
  });
});
