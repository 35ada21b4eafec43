import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrustedOrigin, readLaunch } from '../../src/zaf/launch.ts';

const at = (search: string, hash = ''): { search: string; hash: string } => ({ search, hash });

describe('the address of the page', () => {
  it.each([
    'https://acme.zendesk.com',
    'https://acme-1.eu.zendesk.com',
    'http://localhost:4600',
    'https://localhost',
    'http://127.0.0.1:4567',
    'https://127.0.0.1:4567',
  ])('is started by %s', (origin) => {
    expect(readLaunch(at(`?origin=${encodeURIComponent(origin)}&app_guid=G`))).toEqual({ origin, appGuid: 'G' });
    expect(readLaunch(at('', `#origin=${origin}&app_guid=G`))).toEqual({ origin, appGuid: 'G' });
  });

  it.each([
    'http://acme.zendesk.com',
    'https://acme.zendesk.com:443',
    'https://acme.zendesk.com:8443',
    'https://acme.zendesk.com/',
    'https://acme.zendesk.com.evil.io',
    'https://zendesk.com.evil.io',
    'https://evilzendesk.com',
    'https://zendesk.com',
    'https://.zendesk.com',
    'https://acme.zendesk.com@evil.io',
    'https://evil.io@acme.zendesk.com',
    'https://evil.io#.zendesk.com',
    'https://evil.io?.zendesk.com',
    'https://evil.io\\.zendesk.com',
    'https://acme.zendesk.com\n.evil.io',
    'https://ACME.zendesk.com',
    'https://acme.zendesk.com.',
    'http://localhost.evil.io',
    'http://127.0.0.1.evil.io',
    'http://127.0.0.2',
    'javascript://acme.zendesk.com',
    'null',
    '',
  ])('is not started by %j', (origin) => {
    expect(readLaunch(at(`?origin=${encodeURIComponent(origin)}&app_guid=G`))).toBeUndefined();
  });

  it('needs the instance, and one origin only', () => {
    expect(readLaunch(at('?origin=https://a.zendesk.com'))).toBeUndefined();
    expect(readLaunch(at('?origin=https://a.zendesk.com&app_guid='))).toBeUndefined();
    expect(readLaunch(at('?origin=https://a.zendesk.com&origin=https://evil.io&app_guid=G'))).toBeUndefined();
    expect(readLaunch(at('?origin=https://evil.io&app_guid=G', '#origin=https://a.zendesk.com'))).toBeUndefined();
  });

  it('trusts nothing that is not an origin of Zendesk or this machine', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
        if (!isTrustedOrigin(text)) return true;
        const { hostname } = new URL(text);
        return hostname.endsWith('.zendesk.com') || hostname === 'localhost' || hostname === '127.0.0.1';
      }),
    );
  });
});
