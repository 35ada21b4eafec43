import { channelOf, vendorIdOf, type FactBody, type FrozenRequest } from '../facts.ts';
import type { Telephony } from '../ports.ts';
import type { Session } from '../session.ts';

/** Tells the vendor which ticket a call has, once: what comes of it changes nothing here, so nobody waits for it. */
export async function linkRecord(
  { ticket = 0 }: FrozenRequest,
  session: Session,
  telephony: Pick<Telephony, 'perform'>,
): Promise<readonly FactBody[]> {
  const channel = channelOf(session.id) === 'chat' ? 'chat' : 'call';
  await telephony.perform?.({ do: 'link-record', channel, id: vendorIdOf(session.id), ticket });
  return [{ kind: 'record-linked', ticket }];
}
