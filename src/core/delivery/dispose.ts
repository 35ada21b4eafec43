import { channelOf, vendorIdOf, type FactBody, type FrozenRequest } from '../facts.ts';
import { Failure } from '../failure.ts';
import type { Telephony } from '../ports.ts';
import type { Session } from '../session.ts';

/** Tells the vendor how the call went, once; what it refuses is the agent's to set there. Rejects with a `Failure`. */
export async function dispose(
  { covers }: FrozenRequest,
  session: Session,
  telephony: Pick<Telephony, 'perform'>,
): Promise<readonly FactBody[]> {
  const code = covers?.disposition ?? '';
  const channel = channelOf(session.id) === 'chat' ? 'chat' : 'call';
  const outcome = await telephony.perform?.({ do: 'dispose', channel, id: vendorIdOf(session.id), code });
  if (outcome?.kind === 'unknown') throw new Failure('no-answer');
  return [{ kind: 'disposition-told', state: outcome?.kind === 'done' ? 'set' : 'refused', code }];
}
