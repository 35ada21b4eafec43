import type { Signal } from '../signal.ts';
import { vendorIdOf, type SessionId } from '../facts.ts';
import type { Desk } from '../desk.ts';
import type { NewFact } from '../hearing/intake.ts';
import type { Clock, Undo } from '../ports.ts';
import type { SessionView } from '../showing/view.ts';

/** What a link says about a call that it names. */
export interface LinkOffer {
  /** Without vendor and channel. */
  readonly calls: readonly string[];
  readonly signals: readonly Signal[];
}

/** Gives links to the sessions that they name. */
export interface LinkOffers {
  /** `onTaken` is called at most once: now, or when the vendor tells of such a call within 10 s. */
  offer(offer: LinkOffer, onTaken: (session: SessionId) => void): void;
  stop: Undo;
}

/** A call may be told of this long after its link was opened, ms. */
const reach = 10_000;
/** Any page can open links: so many are remembered at most. */
const mostWaiting = 20;

interface Waiting {
  readonly offer: LinkOffer;
  readonly until: number;
  readonly onTaken: (session: SessionId) => void;
}

/**
 * A link begins no session: what it says counts for one that the vendor itself told of, and only where nobody and no ticket
 * is known yet. Links that come before their call wait in memory; nothing of theirs is stored.
 */
export function createLinkOffers(desk: Pick<Desk, 'view' | 'add' | 'subscribe'>, clock: Clock): LinkOffers {
  let waiting: readonly Waiting[] = [];

  const isTaken = ({ offer, onTaken }: Waiting): boolean => {
    const session = desk.view().sessions.find((one) => isMeant(one, offer));
    if (!session) return false;
    const facts = factsFor(session, offer);
    if (facts.length > 0) desk.add(facts);
    onTaken(session.id);
    return true;
  };
  const look = (): void => {
    if (waiting.length === 0) return;
    const left = waiting;
    // Adding facts calls back here: each link is given away once.
    waiting = [];
    waiting = [...left.filter(({ until }) => clock.now() <= until).filter((one) => !isTaken(one)), ...waiting];
  };
  const undo = desk.subscribe(look);

  return {
    offer: (offer, onTaken) => {
      const one = { offer, until: clock.now() + reach, onTaken };
      if (offer.calls.length > 0 && !isTaken(one)) waiting = [...waiting, one].slice(-mostWaiting);
    },
    stop: () => {
      undo();
      waiting = [];
    },
  };
}

/** A call that is written down needs nothing more. */
const isMeant = ({ id, phase, direction }: SessionView, { calls }: LinkOffer): boolean =>
  phase !== 'finished' && direction !== 'internal' && calls.includes(vendorIdOf(id));

function factsFor({ id, caller, ticket }: SessionView, { signals }: LinkOffer): readonly NewFact[] {
  if (ticket) return [];
  // A ticket still has to be the caller's; who the caller is, the vendor or the agent has said already.
  const useful = signals.filter(({ kind }) => kind === 'ticket' || !caller);
  return useful.map((signal) => ({ session: id, kind: 'signal-seen', signal }));
}
