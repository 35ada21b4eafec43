import type { PastCall } from '../phone.ts';
import type { Ask } from './phone-commands.ts';
import { shownNumber, shownSeconds } from './shown.ts';

interface Props {
  readonly calls: readonly PastCall[];
  readonly ask: Ask;
}

const describe = ({ outcome, seconds, endedAt }: PastCall): string => {
  const time = new Date(endedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return `${time}, ${outcome === 'talked' ? shownSeconds(seconds) : outcome}`;
};

export const CallList = ({ calls, ask }: Props) =>
  calls.length === 0 ? (
    <p className="quiet centred">No calls yet.</p>
  ) : (
    <ul className="past" aria-label="Past calls">
      {calls.map((call) => (
        <li key={call.id}>
          <div>
            <strong>{shownNumber(call.number)}</strong>
            <span className="quiet">
              {call.sessionType}, {describe(call)}
            </span>
          </div>
          {call.number === '' ? undefined : (
            <button
              type="button"
              aria-label={`Call ${call.number} again`}
              onClick={() => void ask({ do: 'dial', number: call.number })}
            >
              Call
            </button>
          )}
        </li>
      ))}
    </ul>
  );
