import { channelOf, vendorIdOf } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { oneLine } from './line.ts';

/** How the line begins that says that a call's note does not count here any more. */
export const correctionStart = (session: Session, vendor: string): string =>
  `This ${channelOf(session.id) === 'chat' ? 'chat' : 'call'} (${oneLine(vendor)} ${oneLine(vendorIdOf(session.id))}) was moved to ticket #`;

/** The one line on a ticket that lost a call. Comments cannot be deleted. */
export const composeCorrection = (session: Session, to: number, situation: Situation): string =>
  `${correctionStart(session, situation.vendor)}${to}.`;
