import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/bridge/read-message.ts';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { translate } from '../../../src/vendors/ccaip/translate.ts';
import { ccaipReader } from '../../../src/vendors/ccaip/wire.ts';
import { mutated } from '../../support/mutated.ts';
import { always } from '../../support/random.ts';

const readCcaip = ccaipReader({});

const folder = new URL('../../../src/workbench/adapters/ccaip/messages/', import.meta.url);
const recorded = readdirSync(folder).map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const eventIn = (posted: unknown): TelephonyEvent | undefined => {
  const value = readMessage(posted);
  const message = value === undefined ? undefined : readCcaip(value);
  return message && translate(message, 'adapter');
};

/** What the core takes for granted of an event. */
function checkEvent(event: TelephonyEvent): void {
  expect(() => structuredClone(event)).not.toThrow();
  switch (event.kind) {
    case 'began':
    case 'ended':
      expect(event.id).toMatch(/^[\w.:~+-]{1,100}$/);
      expect(['inbound', 'outbound', 'internal']).toContain(event.direction);
      for (const text of Object.values(event.details)) expect(text.length).toBeLessThanOrEqual(500);
      expect(typeof event.data).toBe('object');
      return;
    case 'record-popped':
      expect(typeof event.url).toBe('string');
      expect(event.callId ?? '1').toMatch(/^[\w.:~+-]{1,100}$/);
      return;
    case 'signed-in':
      expect(['string', 'undefined']).toContain(typeof event.email);
      return;
    case 'turned-to':
    case 'said':
    case 'passed':
    case 'learnt':
    case 'disposition':
      expect(event.id).toMatch(/^[\w.:~+-]{1,100}$/);
      return;
    case 'phone-state':
      expect(event.state).toBeTypeOf('object');
      return;
    case 'noticed':
      expect(event.type.length).toBeLessThanOrEqual(100);
  }
}

describe('a recorded message with anything changed in it', () => {
  it('is an event that the core can take, or none', () => {
    always(
      fc.constantFrom(...recorded).chain((message) => mutated(message)),
      (message) => {
        for (const posted of [message, JSON.stringify(message)]) {
          const event = eventIn(posted);
          if (event) checkEvent(event);
        }
      },
      1000,
    );
  });

  it('says the same as text and as an object', () => {
    always(
      fc.constantFrom(...recorded).chain((message) => mutated(message)),
      (message) => {
        if (typeof message !== 'object') return;
        expect(JSON.stringify(eventIn(message))).toBe(JSON.stringify(eventIn(JSON.stringify(message))));
      },
      500,
    );
  });

  it('is cut anywhere and then is none, or whole', () => {
    always(fc.tuple(fc.constantFrom(...recorded), fc.nat(400)), ([message, at]) => {
      const text = JSON.stringify(message);
      expect(eventIn(text.slice(0, at)) === undefined).toBe(at < text.length);
    });
  });
});
