import { numberOf } from './caller.ts';
import { callOf, channelOf, vendorIdOf } from '../facts.ts';
import type { RuledCaller } from './ruled-caller.ts';
import type { PlaceholderValues } from '../rules/placeholders.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';

/** What the placeholders of the rules stand for in this call. */
export function valuesOf(session: Session, caller: RuledCaller, situation: Situation): PlaceholderValues {
  const user = caller.kind === 'known' ? caller.user : undefined;
  return {
    session: callOf(session.id),
    id: vendorIdOf(session.id),
    channel: channelOf(session.id) === 'chat' ? 'chat' : 'call',
    direction: session.direction,
    number: numberOf(session, situation),
    caller: user && { name: user.name, email: user.email },
    agent: situation.agent,
    queue: session.details.queue,
    campaign: session.details.campaign,
    sessionType: session.details.sessionType,
    data: session.data,
  };
}
