import { Anchor } from '@zendeskgarden/react-buttons';
import { useDesk } from '../use-desk.ts';

/** A window of each other agent, with a phone of its own; calls can be transferred between them. */
export const SecondAgent = () => {
  const own = useDesk((state) => state.agent.id);
  const agents = useDesk((state) => state.agents);
  return agents.map(({ id, name }, index) =>
    id === own ? undefined : (
      <p key={id}>
        <Anchor isExternal href={`/agent/home?agent=${index + 1}`} target="_blank" rel="noopener">
          Open as {name}
        </Anchor>
      </p>
    ),
  );
};
