import { Select } from '@zendeskgarden/react-forms';
import { useDesk } from './use-desk.ts';

/** Which agent this window is. Another window may be another one: the choice is in the address. */
export const AgentSwitch = () => {
  const agent = useDesk((state) => state.agent);
  const agents = useDesk((state) => state.agents);
  const become = (id: string): void => {
    const url = new URL(location.href);
    url.searchParams.set('agent', id);
    location.assign(url);
  };
  return (
    <div className="agent-switch">
      <Select isCompact aria-label="Agent" value={String(agent.id)} onChange={(event) => become(event.target.value)}>
        {agents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
};
