import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFact } from '../../../src/core/journal/read-fact.ts';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { readLedger } from '../../../src/vendors/ringostat/ledger.ts';
import { newsIn } from '../../../src/vendors/ringostat/news.ts';
import { readCalls, readSpeaking } from '../../../src/vendors/ringostat/wire.ts';
import { mutated } from '../../support/mutated.ts';
import { always } from '../../support/random.ts';
import { recorded } from './recorded.ts';

const lists = ['calls-list', 'calls-list-in-data'].map((name): unknown => JSON.parse(recorded(name)));
const me = { name: 'James Bond', extension: 'acme_james', isSenior: true };
const context = { me, dialled: ['380671112233'], organizationField: undefined, agentEmail: 'james.bond@agents.co' };
const fromTheStart = { ...readLedger(undefined, 0), floor: 0 };

const eventsIn = (list: unknown): readonly TelephonyEvent[] =>
  newsIn(readCalls(JSON.stringify(list) ?? '')?.rows ?? [], fromTheStart, new Map(), context).events;

/** What the core takes for granted of an event, and what the journal takes of its facts. */
function check(event: TelephonyEvent): void {
  if (event.kind !== 'began' && event.kind !== 'ended') return;
  expect(event.id).toMatch(/^[\w.:~+-]{1,100}$/);
  const { direction, details, frame, at } = event;
  const head = { id: '1', session: `ringostat-call-${event.id}@7`, at: 1 };
  const kind = event.kind === 'began' ? { kind: 'began' } : { kind: 'ended', by: 'vendor' };
  expect(readFact({ ...head, ...kind, direction, details, frame, occurredAt: at })).toBeDefined();
}

describe('a list with anything changed in it', () => {
  it('makes events that the core can take, or none', () => {
    always(
      fc.constantFrom(...lists).chain((list) => mutated(list)),
      (list) => {
        for (const event of eventsIn(list)) check(event);
      },
      1000,
    );
  });

  it('is cut anywhere and then is none, or whole', () => {
    always(fc.tuple(fc.constantFrom(...lists), fc.nat(3000)), ([list, at]) => {
      const text = JSON.stringify(list);
      expect(readCalls(text.slice(0, at)) === undefined).toBe(at < text.length);
    });
  });

  it('says who speaks, or nothing', () => {
    always(mutated(JSON.parse(recorded('speaking'))), (list) => {
      const logins = readSpeaking(JSON.stringify(list) ?? '');
      for (const login of logins ?? []) expect(login).toBeTypeOf('string');
    });
  });
});

describe('whatever order, lists tell', () => {
  it('each call once, and its end after its beginning', () => {
    always(fc.array(fc.shuffledSubarray([0, 1, 2]), { minLength: 1, maxLength: 6 }), (orders) => {
      const [all] = lists as readonly (readonly unknown[])[];
      let ledger = fromTheStart;
      const events = orders.flatMap((order) => {
        const { rows } = readCalls(JSON.stringify(order.map((index) => all?.[index]))) ?? { rows: [] };
        const news = newsIn(rows, ledger, new Map(), context);
        ({ ledger } = news);
        return news.events;
      });
      const told = events.flatMap((event) => ('id' in event ? [`${event.kind} ${event.id}`] : []));
      expect(new Set(told).size).toBe(told.length);
      for (const one of told.filter((text) => text.startsWith('ended')))
        expect(told.indexOf(one.replace('ended', 'began'))).toBe(told.indexOf(one) - 1);
    });
  });
});
