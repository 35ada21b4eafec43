import type { PhoneCall } from '../phone.ts';
import type { Others } from './others.ts';
import type { Ask } from './phone-commands.ts';
import { shownNumber, shownSeconds } from './shown.ts';
import { TransferForm } from './transfer-form.tsx';

interface Props {
  readonly call: PhoneCall;
  readonly seconds: number;
  readonly others: Others;
  readonly ask: Ask;
}

const describe = (call: PhoneCall): string => {
  if (call.state === 'dialling') return 'Calling …';
  return call.isOnHold ? 'On hold' : (call.queue?.path ?? call.sessionType);
};

export const RunningCall = ({ call, seconds, others, ask }: Props) => {
  const { id: callId, isOnHold, isMuted } = call;
  return (
    <section className="call" aria-label="Current call">
      <div className="row spread">
        <h2>{shownNumber(call.number)}</h2>
        {call.state === 'active' ? (
          <span className="timer" role="timer">
            {shownSeconds(seconds)}
          </span>
        ) : undefined}
      </div>
      <p className="quiet">{describe(call)}</p>
      <div className="row">
        {call.state === 'active' ? (
          <>
            <button
              type="button"
              aria-pressed={isOnHold}
              onClick={() => void ask({ do: 'hold', callId, on: !isOnHold })}
            >
              Hold
            </button>
            <button type="button" aria-pressed={isMuted} onClick={() => void ask({ do: 'mute', callId, on: !isMuted })}>
              Mute
            </button>
          </>
        ) : undefined}
        <button type="button" className="bad" onClick={() => void ask({ do: 'hang-up', callId })}>
          Hang up
        </button>
      </div>
      {call.state === 'active' ? <TransferForm callId={callId} others={others} ask={ask} /> : undefined}
    </section>
  );
};
