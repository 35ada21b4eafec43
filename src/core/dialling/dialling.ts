import { readNumber } from '../matching/number.ts';
import type { DialOutcome } from '../ports.ts';
import type { Session } from '../session.ts';
import type { DialView } from '../showing/view.ts';

/** A click in Zendesk is heard by every frame that listens; the same number again this soon is the same click, ms. */
const sameClick = 2_000;
/** How long the outcome of a dial stays on the screen, ms. */
const shownFor = 20_000;
/** How long a dial may take where its phone says nothing, ms. */
const usualTimeout = 30_000;
/** No dial is under way longer than this, whatever its request does, ms. */
export const underWayFor = (timeout = usualTimeout): number => timeout + 10_000;

/** Whether a dial now would be a second one for the same click, or cross one that is under way. */
export function isDialling(
  sessions: readonly Session[],
  number: string,
  now: number,
  longest = underWayFor(),
): boolean {
  return sessions.some(({ dial }) => {
    if (!dial) return false;
    if (dial.outcome === undefined) return now - dial.at < longest;
    return dial.number === number && now - dial.at < sameClick;
  });
}

/** The last dial as the screens show it. */
export function shownDial(
  sessions: readonly Session[],
  country: string,
  now: number,
  refusal: DialView['refusal'],
  longest = underWayFor(),
): DialView | undefined {
  // Once its call has begun, the call is what is shown, unless it then turns out that nobody picked up.
  const last = sessions
    .flatMap(({ dial, isDismissed }) => (dial && (!isDismissed || dial.outcome === 'refused') ? [dial] : []))
    .sort((a, b) => b.at - a.at)[0];
  if (!last || now - last.at > shownFor + (last.outcome === undefined ? longest : 0)) return undefined;
  const reading = readNumber(last.number, country);
  const number = typeof reading === 'string' ? { shown: last.number } : { e164: reading.e164, shown: reading.shown };
  return {
    number,
    state: stateOf(last.outcome, last.isCopied),
    ...(refusal && { refusal }),
  };
}

function stateOf(outcome: DialOutcome['kind'] | undefined, isCopied: boolean): DialView['state'] {
  if (outcome === undefined) return 'dialling';
  if (outcome === 'copy-only') return isCopied ? 'copied' : 'copy-here';
  return outcome;
}
