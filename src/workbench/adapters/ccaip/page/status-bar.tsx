import type { Phone } from '../phone.ts';
import type { Ask } from './phone-commands.ts';

const names: Readonly<Record<Phone['status'], string>> = {
  available: 'Available',
  unavailable: 'Unavailable',
  'in-call': 'In call',
  'wrap-up': 'Wrap-up',
};

interface Props {
  readonly phone: Phone;
  readonly ask: Ask;
}

export const StatusBar = ({ phone: { agent, status }, ask }: Props) => (
  <header>
    <span className={`light ${status}`} aria-hidden="true" />
    <div className="who">
      <select
        aria-label="Status"
        value={status}
        disabled={status === 'in-call'}
        onChange={({ target }) =>
          void ask({
            do: 'status',
            agent: agent.email,
            status: target.value === 'available' ? 'available' : 'unavailable',
          })
        }
      >
        <option value="available">{names.available}</option>
        <option value="unavailable">{names.unavailable}</option>
        {status === 'in-call' || status === 'wrap-up' ? <option value={status}>{names[status]}</option> : undefined}
      </select>
      <span className="quiet">{agent.email}</span>
    </div>
    <button type="button" className="plain" onClick={() => void ask({ do: 'sign-out', agent: agent.email })}>
      Sign out
    </button>
  </header>
);
