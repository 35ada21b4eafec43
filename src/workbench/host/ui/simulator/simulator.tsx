import { DeepLink } from './deep-link.tsx';
import { FaultSwitches } from './fault-switches.tsx';
import { RawMessage } from './raw-message.tsx';
import { ReplayDiagnostics } from './replay-diagnostics.tsx';
import { ScenarioButtons } from './scenario-buttons.tsx';
import { SecondAgent } from './second-agent.tsx';
import { SecondTab } from './second-tab.tsx';
import { SettingsEditor } from './settings-editor.tsx';
import { TabSwitches } from './tab-switches.tsx';
import { TrafficList } from './traffic-list.tsx';
import { VendorPanel } from './vendor-panel.tsx';

/** What is not Zendesk: scenarios, faults, settings, and what crossed the borders. */
export const Simulator = () => (
  <aside className="simulator" aria-label="Simulator">
    <details open>
      <summary>Scenarios</summary>
      <ScenarioButtons />
      <SecondTab />
      <SecondAgent />
    </details>
    <details>
      <summary>Phones and API of the vendor</summary>
      <VendorPanel />
    </details>
    <details>
      <summary>Faults of Zendesk</summary>
      <FaultSwitches />
    </details>
    <details>
      <summary>This tab</summary>
      <TabSwitches />
    </details>
    <details>
      <summary>Deep link</summary>
      <DeepLink />
    </details>
    <details>
      <summary>Raw message</summary>
      <RawMessage />
    </details>
    <details>
      <summary>Replay diagnostics</summary>
      <ReplayDiagnostics />
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
