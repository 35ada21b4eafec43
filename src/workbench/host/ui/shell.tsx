import { useState } from 'react';
import { AppPane } from './app-pane.tsx';
import { InstanceFrame } from './app-frame.tsx';
import { MainPage } from './main-page.tsx';
import { CrashedTab } from './crashed-tab.tsx';
import { FrozenTab } from './frozen-tab.tsx';
import { Rail } from './rail.tsx';
import { Simulator } from './simulator/simulator.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { useDesk, useTrouble } from './use-desk.ts';

const Background = () => {
  const guid = useDesk(({ instances }) => instances.find(({ location }) => location === 'background')?.guid);
  return (
    <div className="background-frame" aria-hidden="true">
      <InstanceFrame guid={guid} />
    </div>
  );
};

/** Zendesk's agent workspace, with the Simulator beside it. */
export const Shell = () => {
  const [isSimulatorOpen, setSimulatorOpen] = useState(() => localStorage.getItem('workbench-simulator') !== 'closed');
  const toggleSimulator = (): void => {
    localStorage.setItem('workbench-simulator', isSimulatorOpen ? 'closed' : 'open');
    setSimulatorOpen(!isSimulatorOpen);
  };
  const { isFrozen, hasCrashed } = useTrouble();
  if (hasCrashed)
    return (
      <div className="shell">
        <CrashedTab />
        {isSimulatorOpen && <Simulator />}
      </div>
    );
  return (
    <div className="shell">
      <Rail />
      <div className="workspace">
        {isFrozen && <FrozenTab />}
        <TopBar isSimulatorOpen={isSimulatorOpen} onToggleSimulator={toggleSimulator} />
        <MainPage />
        <AppPane />
      </div>
      {isSimulatorOpen && <Simulator />}
      <Background />
      <Toasts />
    </div>
  );
};
