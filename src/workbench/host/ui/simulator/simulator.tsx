import { FaultSwitches } from './fault-switches.tsx';
import { RawMessage } from './raw-message.tsx';
import { ScenarioButtons } from './scenario-buttons.tsx';
import { SettingsEditor } from './settings-editor.tsx';
import { TrafficList } from './traffic-list.tsx';

/** What is not Zendesk: scenarios, faults, settings, and what crossed the borders. */
export const Simulator = () => (
  <aside className="simulator" aria-label="Simulator">
    <details open>
      <summary>Scenarios</summary>
      <ScenarioButtons />
    </details>
    <details>
      <summary>Faults</summary>
      <FaultSwitches />
    </details>
    <details>
      <summary>Raw message</summary>
      <RawMessage />
    </details>
    <details>
      <summary>Settings of the installation</summary>
      <SettingsEditor />
    </details>
    <details open className="grows">
      <summary>Traffic</summary>
      <TrafficList />
    </details>
  </aside>
);
