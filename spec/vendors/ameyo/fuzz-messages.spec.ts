import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/bridge/read-message.ts';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { emptyBook, readBook, type Book } from '../../../src/vendors/ameyo/book.ts';
import { translate } from '../../../src/vendors/ameyo/translate.ts';
import { readAmeyo } from '../../../src/vendors/ameyo/wire.ts';
import { mutated } from '../../support/mutated.ts';
import { always } from '../../support/random.ts';
import { allRecorded, optionsOf, recorded } from './recorded.ts';

const names = optionsOf().ticketIdNames;
const messages = allRecorded.map(recorded);
const reader = { frame: 'adapter', agentEmail: 'james.bond@agents.co' };

const heard = (posted: unknown, book: Book) => {
  const value = readMessage(posted);
  const message = value === undefined ? undefined : readAmeyo(value, names);
  return message && translate(message, book, reader);
};

/** What the core takes for granted of an event. */
function checkEvent(event: TelephonyEvent): void {
  expect(() => structuredClone(event)).not.toThrow();
  if ('id' in event) expect(event.id).toMatch(/^[\w.:~+-]{1,100}$/);
  if ('direction' in event) expect(['inbound', 'outbound', 'internal']).toContain(event.direction);
  if ('details' in event)
    for (const text of Object.values(event.details ?? {})) expect(text.length).toBeLessThanOrEqual(550);
  if (event.kind === 'noticed') expect(event.type.length).toBeLessThanOrEqual(100);
}

describe('a recorded message with anything changed in it', () => {
  it('is events that the core can take, or none, whatever was said before', () => {
    always(
      fc.array(
        fc.constantFrom(...messages).chain((message) => fc.oneof(fc.constant<unknown>(message), mutated(message))),
        { minLength: 1, maxLength: 8 },
      ),
      (said) => {
        let book = emptyBook;
        for (const posted of said) {
          const told = heard(JSON.stringify(posted), book);
          book = told?.book ?? book;
          for (const event of told?.events ?? []) checkEvent(event);
        }
        expect(JSON.stringify(book).length).toBeLessThan(10_000);
        expect(readBook(JSON.parse(JSON.stringify(book)))).toEqual(book);
      },
      200,
    );
  });

  it('says the same as text and as an object', () => {
    always(
      fc.constantFrom(...messages).chain((message) => mutated(message)),
      (message) => {
        if (typeof message !== 'object') return;
        expect(JSON.stringify(heard(message, emptyBook))).toBe(
          JSON.stringify(heard(JSON.stringify(message), emptyBook)),
        );
      },
      500,
    );
  });

  it('is cut anywhere and then is none, or whole', () => {
    always(fc.tuple(fc.constantFrom(...messages), fc.nat(300)), ([message, at]) => {
      const text = JSON.stringify(message);
      expect(heard(text.slice(0, at), emptyBook) === undefined).toBe(at < text.length);
    });
  });
});

describe('what the toolbar is remembered to have said', () => {
  it.each([undefined, null, 5, {}, { calls: 'x', chats: [] }, { calls: [{ id: 5 }], chats: [] }])(
    'is nothing where it cannot be read: %j',
    (value) => {
      expect(readBook(value)).toEqual(emptyBook);
    },
  );
});
