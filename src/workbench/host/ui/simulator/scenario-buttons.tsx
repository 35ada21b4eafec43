import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useDesk } from '../use-desk.ts';
import { send } from './send.ts';

/** Plays whole calls; what is wrong (nobody signed in) is said below. */
export const ScenarioButtons = () => {
  const scenarios = useDesk(({ panel }) => panel.scenarios);
  const [running, setRunning] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const play = async (id: string): Promise<void> => {
    setRunning(id);
    setComplaint(await send('POST', `scenarios/${id}`));
    setRunning(undefined);
  };
  return (
    <div className="scenarios">
      {scenarios.map(({ id, title, about }) => (
        <Button
          key={id}
          size="small"
          isStretched
          title={about}
          isPrimary={running === id}
          disabled={running !== undefined}
          onClick={() => void play(id)}
        >
          {title}
        </Button>
      ))}
      {complaint !== undefined && (
        <p role="alert" className="is-danger">
          {complaint}
        </p>
      )}
    </div>
  );
};
