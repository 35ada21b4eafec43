import { isDialling, underWayFor } from './dialling.ts';
import { callKey, sessionId, type SessionId } from '../facts.ts';
import { adopt, type NewFact } from '../hearing/intake.ts';
import type { Keeper } from '../journal/keeper.ts';
import { readNumber } from '../matching/number.ts';
import type { Clock, DialOutcome, Screen, Telephony } from '../ports.ts';
import type { DialContext, DialView } from '../showing/view.ts';

export interface DiallerPorts {
  readonly telephony: Telephony;
  readonly screen: Screen;
  readonly keeper: Keeper;
  readonly clock: Clock;
  newId(): string;
  /** Plans anew. */
  look(): void;
}

export interface Dialler {
  /** False where nothing was dialled: one is under way, or the number cannot be read. */
  dial(number: string, context: DialContext): boolean;
  /** Why the last dial was refused, or left to the agent. Kept out of the journal: the vendor's words may name people. */
  refusal(): DialView['refusal'];
}

/** Dials once a click: on record before it goes out, never repeated, and its number, user and ticket go to its session. */
export function createDialler(
  ports: DiallerPorts,
  who: { readonly agentId: number; readonly country: string; email(): string },
): Dialler {
  const { telephony, keeper, clock } = ports;
  let refusal: DialView['refusal'];

  async function send(session: SessionId, number: string, context: DialContext): Promise<void> {
    const { user, ticket } = context;
    const request = {
      number,
      agentEmail: who.email(),
      ...(ticket !== undefined && { ticket }),
      ...(user !== undefined && { user }),
    };
    const outcome = await telephony.dial(request);
    refusal = 'code' in outcome ? outcome : undefined;
    void keeper.keep(answerFacts(session, outcome));
    void keeper.keep(lateAdoption(session, outcome));
    ports.look();
    if (outcome.kind === 'finish-in-phone' || outcome.kind === 'copy-only')
      await ports.screen.showPhone().catch(() => undefined);
  }

  /** The call may have begun before its dial was answered. */
  function lateAdoption(session: SessionId, outcome: DialOutcome): readonly NewFact[] {
    const callId = 'callId' in outcome ? outcome.callId : undefined;
    const loose = keeper.get(session);
    const call =
      callId === undefined ? undefined : keeper.get(sessionId(callKey(telephony.vendor, 'call', callId), who.agentId));
    return loose && !loose.isDismissed && call && call.phase !== 'unseen' ? adopt(call.id, loose) : [];
  }

  return {
    dial: (text, context) => {
      const reading = readNumber(text, who.country);
      const number = typeof reading === 'string' ? text.trim().slice(0, 60) : reading.e164;
      if (isDialling(keeper.all(), number, clock.now(), underWayFor(telephony.dialTimeout))) return false;
      const session = sessionId(callKey(telephony.vendor, 'dial', ports.newId()), who.agentId);
      refusal = undefined;
      if (typeof reading === 'string') {
        refusal = { code: 'number' };
        void keeper.keep([
          { session, kind: 'dial-begun', number, isCopied: false },
          { session, kind: 'dial-answered', outcome: 'refused' },
        ]);
        ports.look();
        return false;
      }
      const onRecord = keeper.keep([
        { session, kind: 'dial-begun', number: reading.e164, isCopied: context.isCopied ?? false },
        ...signals(session, reading.e164, context),
      ]);
      ports.look();
      void onRecord.then(() => send(session, reading.e164, context));
      return true;
    },
    refusal: () => refusal,
  };
}

function answerFacts(session: SessionId, outcome: DialOutcome): readonly NewFact[] {
  const callId = 'callId' in outcome ? outcome.callId : undefined;
  return [{ session, kind: 'dial-answered', outcome: outcome.kind, ...(callId !== undefined && { callId }) }];
}

function signals(session: SessionId, number: string, { user, ticket }: DialContext): readonly NewFact[] {
  const from = 'dial';
  return [
    { session, kind: 'signal-seen', signal: { from, kind: 'phone', value: number } },
    ...(user === undefined
      ? []
      : [{ session, kind: 'signal-seen', signal: { from, kind: 'user', value: user } } as const]),
    ...(ticket === undefined
      ? []
      : [{ session, kind: 'signal-seen', signal: { from, kind: 'ticket', value: ticket } } as const]),
  ];
}
