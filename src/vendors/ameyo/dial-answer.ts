import type { RefusalCode } from '../../core/phone.ts';
import type { DialOutcome, VendorAnswer } from '../../core/ports.ts';

/**
 * What an answer of `clickToDialWithToken` means. Most of its documented bodies are no JSON (`\<`, a missing quote, raw line
 * breaks in a text), so they are read as text throughout, and the status only where the body says nothing.
 */
export function readDialAnswer({ status, text }: VendorAnswer): DialOutcome {
  const body = text.slice(0, 65_536);
  const result = /"result"\s*:\s*"\s*(SUCCESS|FAILURE)\s*"/i.exec(body)?.[1]?.toUpperCase();
  if (result === 'SUCCESS') return { kind: 'calling' };
  if (result === 'FAILURE') return failure(body);
  if (/"status"\s*:\s*"\s*error\s*"/i.test(body)) return error(body);
  return withoutBody(status);
}

/** `[ "Party.did.not.answer", "agent" ]`, with or without its quotes escaped. */
function reasonsIn(body: string): readonly string[] {
  const list = /node\.flow\.error\.reason\\?"?\s*(?:=|:|\\u003d)\s*\[([^\]]*)\]/i.exec(body)?.[1] ?? '';
  return list.split(',').map((part) => part.replaceAll(/[\\"]/g, '').trim());
}

function failure(body: string): DialOutcome {
  const [what = '', whom = '', ...more] = reasonsIn(body);
  if (/did\.?not\.?answer/i.test(what))
    return { kind: 'refused', code: whom.toLowerCase() === 'agent' ? 'agent-no-answer' : 'customer-no-answer' };
  if (/could\.?not\.?be\.?connected/i.test(what)) return { kind: 'refused', code: 'channel-unavailable' };
  const words = [what, ...more].filter((part) => part !== '').join(', ');
  return refused('other', words);
}

// What the documents print for an agent on break, and for one who is not signed in. The rest is in nobody's document.
const errors: readonly (readonly [RegExp, RefusalCode])[] = [
  [/not working in campaign|on break/i, 'agent-on-break'],
  [/not available to take|not logged ?in/i, 'agent-not-signed-in'],
  [/hash-?key|token|policy|unauthori[sz]ed|authenticat/i, 'secret'],
  [/invalid (?:user|agent)|user .*(?:not found|does not exist)/i, 'agent-unknown'],
];

function error(body: string): DialOutcome {
  const words = (/"(?:reason|details)"\s*:\s*"((?:[^"\\]|\\.)*)"/i.exec(body)?.[1] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const code = errors.find(([pattern]) => pattern.test(words))?.[1];
  return code === undefined ? refused('other', words) : { kind: 'refused', code };
}

const refused = (code: RefusalCode, words: string): DialOutcome => ({
  kind: 'refused',
  code,
  ...(words !== '' && { words: words.slice(0, 300) }),
});

/** A page of a proxy, or nothing: whatever went wrong, only a clear no of the server says that nothing was dialled. */
function withoutBody(status: number): DialOutcome {
  if (status === 401 || status === 403) return { kind: 'refused', code: 'secret' };
  if (status === 404) return { kind: 'refused', code: 'address' };
  if (status === 429) return { kind: 'refused', code: 'too-many' };
  return status >= 400 && status < 500 && status !== 408 ? { kind: 'refused', code: 'other' } : { kind: 'unknown' };
}
