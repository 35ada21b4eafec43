import type { PassRole, Party } from '../session-details.ts';
import { callKey, sessionId, type Channel } from '../facts.ts';
import type { Desk, NewFact } from './new-fact.ts';
import type { TelephonyEvent } from '../ports.ts';
import { keepNamed, namedPaths } from '../rules/named-data.ts';
import type { Session } from '../session.ts';
import { signalsIn } from './signals.ts';

type Said = Extract<TelephonyEvent, { kind: 'said' | 'passed' | 'learnt' | 'disposition' }>;

export const sessionIn = (desk: Desk, channel: Channel, id: string): Session | undefined => {
  const wanted = sessionId(callKey(desk.vendor, channel, id), desk.agentId);
  return desk.sessions.find((session) => session.id === wanted && session.phase !== 'unseen');
};

/** The facts in what happens between the beginning and the end of a session. Pure. */
export function factsOfConversation(event: Said, desk: Desk): readonly NewFact[] {
  const channel = event.kind === 'said' ? 'chat' : event.channel;
  const session = sessionId(callKey(desk.vendor, channel, event.id), desk.agentId);
  const known = sessionIn(desk, channel, event.id);
  switch (event.kind) {
    case 'said': {
      // Who takes no part in a chat does not count it.
      if (!known) return [];
      const { customer, agent } = known.messages;
      const isTheirs = event.by === 'customer';
      return [
        {
          session,
          kind: 'messages-counted',
          customer: customer + (isTheirs ? 1 : 0),
          agent: agent + (isTheirs ? 0 : 1),
        },
      ];
    }
    case 'passed': {
      const { how, from, to } = event;
      const role = roleOf(event, desk.agentEmails);
      // Passed between others: no business of an agent who takes no part.
      if (!known && role === 'other') return [];
      return [{ session, kind: 'passed', how, role, ...(from && { from }), ...(to && { to }) }];
    }
    case 'disposition': {
      const { state, code } = event;
      return known ? [{ session, kind: 'disposition-told', state, ...(code !== undefined && { code }) }] : [];
    }
    case 'learnt': {
      if (!known) return [];
      const data = keepNamed(event.data, namedPaths(desk.rules));
      const { assistant, conversation, details } = event;
      return [
        ...(details === undefined ? [] : [{ session, kind: 'details-learnt', details } as const]),
        ...(assistant !== undefined || conversation !== undefined
          ? [
              {
                session,
                kind: 'assisted',
                ...(assistant !== undefined && { assistant }),
                ...(conversation !== undefined && { conversation }),
              } as const,
            ]
          : []),
        ...(Object.keys(data).length > 0 ? [{ session, kind: 'data-seen', data } as const] : []),
        ...signalsIn(event.data, desk.rules.identityPaths).map(
          (signal) => ({ session, kind: 'signal-seen', signal }) as const,
        ),
      ];
    }
  }
}

/** The agent turned to a chat; the one in front already is not turned to. */
export function turnedTo(
  event: { readonly channel: Channel; readonly id: string; readonly frame: string },
  desk: Desk,
): readonly NewFact[] {
  const session = sessionId(callKey(desk.vendor, event.channel, event.id), desk.agentId);
  const front = desk.sessions
    .filter(({ frame, phase }) => frame === event.frame && phase !== 'unseen')
    .sort((a, b) => frontAt(b) - frontAt(a))[0];
  return front === undefined || front.id === session ? [] : [{ session, kind: 'turned-to' }];
}

const frontAt = (session: Session): number => Math.max(session.turnedAt, session.beganAt ?? session.firstSeenAt);

function roleOf(
  { how, from, to }: { readonly how: string; readonly from?: Party; readonly to?: Party },
  emails: readonly string[],
): PassRole {
  const isMe = (party: Party | undefined): boolean => {
    const name = party?.name?.trim().toLowerCase();
    return name !== undefined && emails.some((email) => email.trim().toLowerCase() === name);
  };
  if (isMe(to)) return 'arrived';
  return how === 'transfer' && isMe(from) ? 'left' : 'other';
}

/** Whether this agent has handed the session on: its end may never be told here. */
export const hasLeft = ({ passes }: Session): boolean =>
  passes.findLast(({ role }) => role !== 'other')?.role === 'left';

/** Whether the session was ever handed to this agent, who may have handed it on since. */
export const wasHandedOver = ({ passes }: Session): boolean => passes.some(({ role }) => role === 'arrived');

/** Whether the session was handed to this agent, who has it still. */
export const hasArrived = ({ passes }: Session): boolean =>
  passes.findLast(({ role }) => role !== 'other')?.role === 'arrived';
