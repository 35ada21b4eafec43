import { describe, expect, it } from 'vitest';
import { linkPath } from '../../../../src/workbench/host/app/link-path.ts';
import { appRoute } from '../../../../src/workbench/host/app/navigation.ts';
import { readRoute, routePath } from '../../../../src/workbench/host/app/route.ts';
import type { Route } from '../../../../src/workbench/host/app/route.ts';
import { routeTarget } from '../../../../src/workbench/host/app/screen-api.ts';

describe('a deep link that is opened in the host page', () => {
  it.each([
    ['https://acme.zendesk.com/agent/apps/ringside/pop/phone/%2B1', 'pop/phone/%2B1'],
    ['/agent/apps/ring-side/pop/ticket/5', 'pop/ticket/5'],
    [' pop/ticket/5 ', 'pop/ticket/5'],
    ['/pop/ticket/5', 'pop/ticket/5'],
    ['https://acme.zendesk.com/agent/apps/ringside', ''],
  ])('%s leads to %s', (text, path) => {
    expect(linkPath(text)).toBe(path);
  });

  it('is told to the app as it stands, also where it cannot be decoded', () => {
    expect(appRoute({ kind: 'app', path: 'pop/phone/%2B1/queue/%E9' })).toMatchObject({
      appRoute: 'pop/phone/%2B1/queue/%E9',
      appParams: ['pop', 'phone', '+1', 'queue', '%E9'],
    });
  });
});

describe('an address of the host page', () => {
  it.each<[string, Route]>([
    ['/agent/tickets/123', { kind: 'ticket', id: 123 }],
    ['/agent/tickets/new', { kind: 'new-ticket' }],
    ['/agent/users/9', { kind: 'user', id: 9 }],
    ['/agent/users/9/requested_tickets', { kind: 'user', id: 9 }],
    ['/agent/apps/ringside/pop/phone/1', { kind: 'app', path: 'pop/phone/1' }],
    ['/agent/tickets/none', { kind: 'home' }],
    ['/', { kind: 'home' }],
  ])('%s leads to its page', (path, route) => {
    expect(readRoute(path)).toEqual(route);
  });

  it.each<Route>([
    { kind: 'home' },
    { kind: 'customers' },
    { kind: 'new-ticket' },
    { kind: 'organization', id: 4 },
    { kind: 'app', path: '' },
    { kind: 'search', text: 'a&b' },
  ])('is made so that a reload stays there: $kind', (route) => {
    const url = new URL(routePath(route), 'http://localhost');
    expect(readRoute(url.pathname, url.search)).toEqual(route);
  });

  it('is where the app asks to go', () => {
    expect(routeTarget(['ticket', '12'])).toEqual({ kind: 'ticket', id: 12 });
    expect(routeTarget(['nav_bar', '', '../../tickets/7'])).toEqual({ kind: 'ticket', id: 7 });
    expect(routeTarget(['ticket', 'one'])).toBeUndefined();
  });
});
