import type { FrozenRequest } from '../facts.ts';
import { isSameNumber, readNumber } from '../matching/number.ts';
import type { Helpdesk } from '../ports.ts';
import type { Requester } from '../records.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { ownTicket } from './verify.ts';

/**
 * The user that another browser has made for this very call meanwhile, whom Zendesk's search does not know for minutes: its
 * ticket names them. Only who has the wanted number or e-mail. Rejects with a `Failure`.
 */
export async function userMadeElsewhere(
  request: FrozenRequest,
  session: Session,
  { country }: Situation,
  helpdesk: Helpdesk,
): Promise<Requester | undefined> {
  const requester = (await ownTicket(session, helpdesk))?.requesterId;
  const user = requester === undefined ? undefined : await helpdesk.user(requester);
  if (!user?.isActive) return undefined;
  const { user: wanted } = Object(request.body) as {
    readonly user?: { readonly phone?: string; readonly email?: string };
  };
  if (wanted?.email !== undefined) return user.email?.toLowerCase() === wanted.email.toLowerCase() ? user : undefined;
  const number = readNumber(wanted?.phone ?? '', country);
  return typeof number !== 'string' && isSameNumber(user.phone ?? '', number, country) ? user : undefined;
}
