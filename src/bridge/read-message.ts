import { plainJson, type Json } from './plain-json.ts';

/** Larger messages are dropped unread, in bytes of JSON. */
const largest = 256 * 1024;

/** The JSON value in a frame's message, sent as text or as an object; `undefined` for anything else or too large. */
export function readMessage(data: unknown): Json | undefined {
  if (typeof data === 'string') return isSmall(data) ? plainJson(parsed(data), largest) : undefined;
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

const isSmall = (text: string): boolean =>
  text.length <= largest && (text.length * 3 <= largest || new TextEncoder().encode(text).length <= largest);
