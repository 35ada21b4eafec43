import { channelOf } from '../facts.ts';
import { covering } from '../note/compose.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { Wish } from '../step.ts';
import { noteDueAt } from '../deciding/wrap-up.ts';

/** The agent's disposition, told to a vendor that asks for one: once the agent is done, and unless it was set there. */
export function wishesToDispose(session: Session, situation: Situation): readonly Wish[] {
  const { disposition, vendorDisposition, endedAt, phase } = session;
  const isTaken = situation.disposes?.some((channel) => channel === channelOf(session.id)) === true;
  if (!isTaken || phase !== 'ended' || endedAt === undefined || disposition === '') return [];
  if (vendorDisposition?.state === 'set') return [];
  // Refused as it is: another choice may be taken.
  if (vendorDisposition?.state === 'refused' && vendorDisposition.code === disposition) return [];
  const covers = covering(session);
  const request = { body: { disposition }, covers };
  return [{ step: { do: 'dispose', request }, from: noteDueAt(session, situation) ?? endedAt }];
}
