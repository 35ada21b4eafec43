import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Panel } from '../../../server/panel.ts';
import { useDesk } from '../use-desk.ts';
import { send } from './send.ts';

type Offered = Panel['scenarios'][number];

const isReady = ({ needs }: Offered, settings: Panel['settings']): boolean =>
  Object.entries(needs).every(([name, value]) => settings[name] === value);

/** Plays whole calls; what is wrong (nobody signed in) is said below. */
export const ScenarioButtons = () => {
  const scenarios = useDesk(({ panel }) => panel.scenarios);
  const settings = useDesk(({ panel }) => panel.settings);
  const agent = useDesk((state) => state.agent.email ?? '');
  const [running, setRunning] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  const play = async (scenario: Offered): Promise<void> => {
    setRunning(scenario.id);
    // Other settings load every page anew, so they are a step of their own.
    setComplaint(
      isReady(scenario, settings)
        ? await send('POST', `scenarios/${scenario.id}?agent=${encodeURIComponent(agent)}`)
        : await send('PUT', 'settings', { ...settings, ...scenario.needs }),
    );
    setRunning(undefined);
  };
  return (
    <div className="scenarios">
      {scenarios.map((scenario) => (
        <Button
          key={scenario.id}
          size="small"
          isStretched
          title={scenario.about}
          isPrimary={running === scenario.id}
          disabled={running !== undefined}
          onClick={() => void play(scenario)}
        >
          {isReady(scenario, settings) ? scenario.title : `Set up: ${scenario.title}`}
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
