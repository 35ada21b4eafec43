import { deepest, plainJson, type Json } from './plain-json.ts';

/** Larger messages are dropped unread, in bytes of JSON. */
const largest = 256 * 1024;

/** The JSON value in a frame's message, sent as text or as an object; `undefined` for anything else or too large. */
export function readMessage(data: unknown): Json | undefined {
  if (typeof data === 'string') {
    if (!isSmall(data)) return undefined;
    return isHarmless(data) ? (parsed(data) as Json | undefined) : plainJson(parsed(data), largest);
  }
  if (typeof data !== 'object' || data === null) return undefined;
  // An object becomes plain JSON too: no cycles, getters or foreign prototypes go any further.
  const copy = plainJson(data, largest);
  return copy !== undefined && isSmall(JSON.stringify(copy)) ? copy : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name and halves of characters that go no further, what may hide them, and what may be a number without end. */
const suspicious = /\\u|__proto__|\p{Surrogate}|\de\+?\d{3}|\d{200}/iu;

/** Whether what a text says is plain JSON as it is: nearly all that phones say, while a customer waits. */
const isHarmless = (text: string): boolean => !suspicious.test(text) && (text.match(/[[{]/g)?.length ?? 0) <= deepest;

const isSmall = (text: string): boolean =>
  text.length <= largest && (text.length * 3 <= largest || new TextEncoder().encode(text).length <= largest);
