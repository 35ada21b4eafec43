/** Larger messages are dropped unread, in characters of JSON. */
const largest = 256 * 1024;

/** The JSON value in a frame's message, sent as text or as an object; `undefined` for anything else or too large. */
export function readMessage(data: unknown): unknown {
  try {
    const text =
      typeof data === 'string' ? data : typeof data === 'object' && data !== null ? JSON.stringify(data) : '';
    // An object comes back as plain JSON too: no cycles, getters or foreign prototypes go any further.
    return text.length <= largest ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
