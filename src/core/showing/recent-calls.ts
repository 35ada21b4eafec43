import { numberOf } from '../deciding/caller.ts';
import { decide } from '../deciding/decide.ts';
import { isLoose } from '../hearing/intake.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { RecentCall } from './view.ts';

/** More are not shown anywhere. */
const most = 50;

/** The agent's last calls, newest first: what was said on the phone before, and where it is written. */
export function recentCalls(sessions: readonly Session[], situation: Situation): readonly RecentCall[] {
  return sessions
    .filter((session) => !isLoose(session) && session.phase === 'ended' && session.direction !== 'internal')
    .map((session) => known.get(session) ?? recentCall(session, situation))
    .sort((a, b) => b.at - a.at)
    .slice(0, most);
}

// A session that is over does not change; deciding it anew at every change would cost more than all the rest.
const known = new WeakMap<Session, RecentCall>();

function recentCall(session: Session, situation: Situation): RecentCall {
  const { caller, ticket } = decide(session, situation);
  // On a ticket that was popped without a read, the sidebar beside it knows whose it is.
  const seen = ticket.kind === 'known' ? session.seenRequesters.get(ticket.ticket.id)?.id : undefined;
  const callerId = caller.kind === 'known' ? caller.id : seen;
  const number = numberOf(session, situation);
  const { beganAt, endedAt, endedBy } = session;
  const call = {
    session: session.id,
    at: beganAt ?? endedAt ?? session.firstSeenAt,
    channel: session.channel === 'chat' ? ('chat' as const) : ('call' as const),
    direction: session.direction,
    ...(beganAt !== undefined &&
      endedAt !== undefined &&
      endedBy === 'vendor' && { duration: Math.max(0, endedAt - beganAt) }),
    ...(callerId !== undefined && { caller: callerId }),
    ...(number && { number: { e164: number.e164, shown: number.shown } }),
    ...(session.written && { ticket: session.written.ticket }),
  };
  known.set(session, call);
  return call;
}
