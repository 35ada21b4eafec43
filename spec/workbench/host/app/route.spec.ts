import { describe, expect, it } from 'vitest';
import { readRoute, routePath } from '../../../../src/workbench/host/app/route.ts';
import type { Route } from '../../../../src/workbench/host/app/route.ts';
import { routeTarget } from '../../../../src/workbench/host/app/screen-api.ts';

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
