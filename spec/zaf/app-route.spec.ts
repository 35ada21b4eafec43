import { describe, expect, it } from 'vitest';
import { appRouteIn, onAppRoute } from '../../src/zaf/app-route.ts';

describe('the app’s address in the nav bar', () => {
  it.each<[string, unknown, string]>([
    [
      'a path',
      { appRoute: 'pop/phone/%2B1', appTitle: 'Ringside', appParams: ['pop', 'phone', '+1'] },
      'pop/phone/%2B1',
    ],
    ['a path that begins with a slash', { appRoute: '/pop/phone/1' }, 'pop/phone/1'],
    ['the whole path', { appRoute: '/agent/apps/ring-side/pop/phone/1' }, 'pop/phone/1'],
    ['the whole address', { appRoute: 'https://acme.zendesk.com/agent/apps/ringside/pop/phone/1' }, 'pop/phone/1'],
    [
      'a list of parts',
      { appRoute: 'ringside', appParams: ['pop', 'queue', 'A/B', 'ticket', 5] },
      'pop/queue/A%2FB/ticket/5',
    ],
    ['an object of parts', { appParams: { 0: 'pop', 1: 'ticket', 2: '5' } }, 'pop/ticket/5'],
    ['parts in the other field', { appRoute: ['pop', 'user', '5'], appParams: {} }, 'pop/user/5'],
    ['a query', { appRoute: 'pop?phone=1' }, 'pop?phone=1'],
    ['the app’s own page', { appRoute: '', appParams: [] }, ''],
    ['the app’s own page without a word', { appRoute: null, appParams: null }, ''],
    ['a page that is none of ours', { appRoute: 'settings/7' }, ''],
    ['things that are no parts', { appRoute: 7, appParams: [null, {}, 'pop'] }, ''],
  ])('is read as %s', (_, message, route) => {
    expect(appRouteIn(message)).toBe(route);
  });

  it.each([undefined, null, 'pop/phone/1', 7, [], {}, { firstLoad: true }])('is not read in %j', (message) => {
    expect(appRouteIn(message)).toBeUndefined();
  });

  it('is followed until it is not wanted any more', () => {
    const handlers = new Map<string, (message: unknown) => void>();
    const on = (name: string, handler: (message: unknown) => void) => {
      handlers.set(name, handler);
      return () => void handlers.delete(name);
    };
    const routes: string[] = [];
    const undo = onAppRoute({ on }, (route) => routes.push(route));
    handlers.get('app.activated')?.({ firstLoad: true });
    handlers.get('app.route.changed')?.({ appRoute: 'pop/phone/1' });
    expect(routes).toEqual(['pop/phone/1']);
    undo();
    expect(handlers.size).toBe(0);
  });
});
