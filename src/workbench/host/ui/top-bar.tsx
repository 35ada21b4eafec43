import { Input } from '@zendeskgarden/react-forms';
import { Button } from '@zendeskgarden/react-buttons';
import columnIcon from '@zendeskgarden/svg-icons/src/16/lightning-bolt-stroke.svg?url';
import moonIcon from '@zendeskgarden/svg-icons/src/16/moon-stroke.svg?url';
import plusIcon from '@zendeskgarden/svg-icons/src/16/plus-stroke.svg?url';
import sunIcon from '@zendeskgarden/svg-icons/src/16/sun-stroke.svg?url';
import { useState } from 'react';
import { AgentSwitch } from './agent-switch.tsx';
import { AppIcon } from './app-icon.tsx';
import { Icon } from './icon.tsx';
import { RecordTabs } from './record-tabs.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

const SearchBox = () => {
  const { navigation } = useDesktop();
  const [text, setText] = useState('');
  return (
    <form
      className="search"
      aria-label="Search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) navigation.go({ kind: 'search', text: text.trim() });
      }}
    >
      <Input
        isCompact
        type="search"
        aria-label="Search"
        placeholder="Search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
};

const AppButton = () => {
  const { pane } = useDesktop();
  const isOpen = useDesk((state) => state.pane.isOpen);
  const hasTopBar = useDesk(({ instances }) => instances.some(({ location }) => location === 'top_bar'));
  if (!hasTopBar) return null;
  return (
    <button
      type="button"
      className="bar-button"
      title="Ringside"
      aria-label="Ringside"
      aria-expanded={isOpen}
      onClick={pane.toggle}
    >
      <AppIcon location="top_bar" />
    </button>
  );
};

interface TopBarProps {
  readonly isSimulatorOpen: boolean;
  readonly onToggleSimulator: () => void;
}

export const TopBar = ({ isSimulatorOpen, onToggleSimulator }: TopBarProps) => {
  const { navigation, toggleScheme } = useDesktop();
  const isDark = useDesk(({ scheme }) => scheme === 'dark');
  const schemeLabel = isDark ? 'Light colours' : 'Dark colours';
  return (
    <header className="top-bar">
      <RecordTabs />
      <Button size="small" isBasic onClick={() => navigation.go({ kind: 'new-ticket' })}>
        <Icon src={plusIcon} size={12} /> Add
      </Button>
      <span className="filler" />
      <SearchBox />
      <AppButton />
      <button type="button" className="bar-button" title={schemeLabel} aria-label={schemeLabel} onClick={toggleScheme}>
        <Icon src={isDark ? sunIcon : moonIcon} />
      </button>
      <button
        type="button"
        className="bar-button"
        title="Simulator"
        aria-label="Simulator"
        aria-expanded={isSimulatorOpen}
        onClick={onToggleSimulator}
      >
        <Icon src={columnIcon} />
      </button>
      <AgentSwitch />
    </header>
  );
};
