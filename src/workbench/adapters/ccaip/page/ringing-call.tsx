import type { PhoneCall } from '../phone.ts';
import type { Ask } from './phone-commands.ts';
import { shownNumber } from './shown.ts';

interface Props {
  readonly call: PhoneCall;
  readonly ask: Ask;
}

export const RingingCall = ({ call, ask }: Props) => (
  <section className="call ringing" aria-label="Incoming call">
    <p className="quiet">Incoming call</p>
    <h2>{shownNumber(call.number)}</h2>
    <p className="quiet">{call.queue?.path ?? call.sessionType}</p>
    {call.joined ? <p className="quiet">From {call.joined.from.email}</p> : undefined}
    <div className="row">
      <button type="button" className="good" onClick={() => void ask({ do: 'answer', callId: call.id })}>
        Answer
      </button>
      <button type="button" className="bad" onClick={() => void ask({ do: 'decline', callId: call.id })}>
        Decline
      </button>
    </div>
  </section>
);
