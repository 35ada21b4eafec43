import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeepLink } from '../../src/core/deep-links/deep-link.ts';
import { always } from '../support/random.ts';

const from = 'pop';

describe('a deep link', () => {
  it.each([
    ['pop/phone/+14155550132', { kind: 'phone', value: '+14155550132' }],
    ['pop/phone/%2B14155550132', { kind: 'phone', value: '+14155550132' }],
    ['pop/clid/77379604', { kind: 'phone', value: '77379604' }],
    ['/pop/ani/+1%20415%20555%200132/', { kind: 'phone', value: '+1 415 555 0132' }],
    ['POP/Ticket/0004711', { kind: 'ticket', value: 4711 }],
    ['pop/ticket/%234711', { kind: 'ticket', value: 4711 }],
    ['pop/user/5', { kind: 'user', value: 5 }],
    ['pop/email/ada%40analytical.example', { kind: 'email', value: 'ada@analytical.example' }],
    ['pop/external_id/crm%2F7', { kind: 'external-id', value: 'crm/7' }],
    ['pop?phone=+14155550132', { kind: 'phone', value: '+14155550132' }],
  ])('%s names who or what is to be found', (route, signal) => {
    expect(readDeepLink(route)).toMatchObject({ signals: [{ from, ...signal }], ignored: [] });
  });

  it('reads what Daktela fills in, as a path and as a query', () => {
    const expected = {
      signals: [{ from, kind: 'phone', value: '77379604' }],
      calls: ['1WS.58184', 'activities_181s-d845a16ds84612sd84'],
      direction: 'inbound',
      ignored: [],
    };
    const path = 'pop/clid/77379604/direction/in/callid/1WS.58184/activity/activities_181s-d845a16ds84612sd84';
    const query = 'pop?clid=77379604&direction=in&callid=1WS.58184&activity=activities_181s-d845a16ds84612sd84';
    expect(readDeepLink(path)).toMatchObject(expected);
    expect(readDeepLink(query)).toMatchObject(expected);
  });

  it('reads direction and queue', () => {
    expect(readDeepLink('pop/direction/OUT/queue/Developers%20%2F%20James')).toMatchObject({
      direction: 'outbound',
      queue: 'Developers / James',
    });
    expect(readDeepLink('pop/direction/internal')).toMatchObject({ direction: 'internal' });
    expect(readDeepLink('pop/direction/up')).toMatchObject({ ignored: [{ key: 'direction', value: 'up' }] });
  });

  it('decodes a value once', () => {
    expect(readDeepLink('pop/queue/50%2525')).toMatchObject({ queue: '50%25' });
    expect(readDeepLink('pop/phone/%252B1')).toMatchObject({ signals: [{ value: '%2B1' }] });
  });

  it('tells what it does not understand, and reads the rest', () => {
    expect(
      readDeepLink('pop/campaign/973/phone/+14155550132/ticket/abc/email/none/call_id/a%20b/user/0'),
    ).toMatchObject({
      signals: [{ kind: 'phone' }],
      calls: [],
      asked: [{ key: 'phone', value: '+14155550132' }],
      ignored: [
        { key: 'campaign', value: '973' },
        { key: 'ticket', value: 'abc' },
        { key: 'email', value: 'none' },
        { key: 'call_id', value: 'a b' },
        { key: 'user', value: '0' },
      ],
    });
  });

  it('takes the first of a word that is said twice, by whichever name', () => {
    expect(readDeepLink('pop/phone/1/clid/2/phone/3')).toMatchObject({
      signals: [{ kind: 'phone', value: '1' }],
      ignored: [
        { key: 'clid', value: '2' },
        { key: 'phone', value: '3' },
      ],
    });
  });

  it.each(['pop/phone//ticket/5', 'pop/phone/ticket/5', 'pop//phone//ticket/5/'])(
    '%s has a hidden number and still its ticket',
    (route) => {
      expect(readDeepLink(route)?.signals).toEqual([
        { from, kind: 'phone', value: '' },
        { from, kind: 'ticket', value: 5 },
      ]);
    },
  );

  it('misses the value of a ticket, user or address where another word follows, but takes a queue that is called like one', () => {
    for (const word of ['ticket', 'user', 'email', 'direction'])
      expect(readDeepLink(`pop/${word}/phone/1`)?.signals).toEqual([{ from, kind: 'phone', value: '1' }]);
    expect(readDeepLink('pop/queue/phone/external_id/user/call_id/email')).toMatchObject({
      queue: 'phone',
      signals: [{ kind: 'external-id', value: 'user' }],
      calls: ['email'],
    });
  });

  it('takes no id that a computer cannot tell from its neighbours', () => {
    expect(readDeepLink('pop/ticket/9007199254740991')?.signals).toHaveLength(1);
    expect(readDeepLink('pop/ticket/9007199254740993')?.signals).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '%5F%5Fproto%5F%5F'])(
    'does not take %s for a word',
    (name) => {
      const link = readDeepLink(`pop/${name}/polluted/phone/1`);
      expect(link).toMatchObject({ signals: [{ kind: 'phone' }], ignored: [{ value: 'polluted' }] });
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it.each([
    'pop/phone/%ZZ',
    'pop/phone/%',
    'pop/queue/%E9',
    'pop/phone/%00',
    'pop/external_id/a%0Ab',
    'pop/email/a%00@b',
  ])('ignores the odd value of %s', (route) => {
    expect(readDeepLink(route)).toMatchObject({ signals: [], asked: [], ignored: [{}] });
  });

  it('does not cut a number that is too long into another one', () => {
    expect(readDeepLink(`pop/phone/${'1'.repeat(201)}`)).toMatchObject({ signals: [], ignored: [{ key: 'phone' }] });
  });

  it('reads nothing of ten thousand characters, and is quick about it', () => {
    const before = performance.now();
    expect(readDeepLink(`pop/phone/1/${'a/b/'.repeat(2_500)}`)).toMatchObject({ signals: [], asked: [] });
    expect(readDeepLink(`pop/${'%'.repeat(3_900)}`)).toMatchObject({ signals: [] });
    expect(readDeepLink(`pop/${'a/b/'.repeat(500)}`)?.ignored).toHaveLength(40);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it.each(['', '/', 'popular/phone/1', 'settings', 'phone/+1', '../pop/phone/1'])('%j is none', (route) => {
    expect(readDeepLink(route)).toBeUndefined();
  });

  it('is known again, however its ends look', () => {
    const ids = ['pop/phone/1', '/pop/phone/1/'].map((route) => readDeepLink(route)?.id);
    expect(new Set(ids).size).toBe(1);
    expect(readDeepLink('pop/phone/1/call_id/2')?.id).not.toBe(ids[0]);
  });

  it('never throws, never asks for what it does not name, and shows little of what it ignores', () => {
    const words = ['pop', 'phone', 'ticket', 'user', 'email', 'queue', 'call_id', '__proto__', '', '%', '+1', '?', '&'];
    const part = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 30 }));
    always(fc.array(part, { maxLength: 60 }), (parts) => {
      const link = readDeepLink(`pop/${parts.join('/')}`);
      expect(link?.signals.length).toBeLessThanOrEqual(5);
      for (const { key, value } of link?.ignored ?? []) {
        expect(key.length + value.length).toBeLessThanOrEqual(160);
        expect(`${key}${value}`).not.toMatch(/\p{Cc}/u);
      }
      for (const { value } of link?.asked ?? []) expect(value.length).toBeLessThanOrEqual(200);
    });
  });

  it('reads back what was written into it', () => {
    always(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (queue) => {
      const link = readDeepLink(`pop/queue/${encodeURIComponent(queue)}/phone/1`);
      fc.pre(queue.trim() !== '' && !/\p{Cc}/u.test(queue));
      expect(link).toMatchObject({ queue: queue.trim(), signals: [{ kind: 'phone', value: '1' }] });
    });
  });
});
