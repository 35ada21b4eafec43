import { useState } from 'react';
import type { Phone } from '../phone.ts';
import { CallList } from './call-list.tsx';
import { CurrentCall } from './current-call.tsx';
import { DialPad } from './dial-pad.tsx';
import { PageTabs } from './page-tabs.tsx';
import type { Ask } from './phone-commands.ts';
import { Simulator } from './simulator.tsx';
import { StatusBar } from './status-bar.tsx';
import { useNow } from './use-now.ts';
import type { SeenEvent } from './use-phone.ts';

const tabs = ['Keypad', 'Calls', 'Simulate'] as const;
type Tab = (typeof tabs)[number];

interface Props {
  readonly phone: Phone;
  readonly event: SeenEvent;
  readonly ask: Ask;
  readonly fault: string | undefined;
}

export const PhoneScreen = ({ phone, event, ask, fault }: Props) => {
  const [tab, setTab] = useState<Tab>('Keypad');
  const ticking = useNow(event.clockOffset);
  return (
    <div className="phone">
      <StatusBar phone={phone} ask={ask} />
      <div aria-live="polite">
        {phone.calls.map((call) => (
          <CurrentCall key={call.id} call={call} now={ticking} others={event} ask={ask} />
        ))}
      </div>
      {fault === undefined ? undefined : <p role="alert">{fault}</p>}
      <main>
        {tab === 'Keypad' && <DialPad ask={ask} isBusy={phone.calls.length > 0} />}
        {tab === 'Calls' && <CallList calls={phone.history} ask={ask} />}
        {tab === 'Simulate' && <Simulator ask={ask} />}
      </main>
      <PageTabs label="Phone" tabs={tabs} shown={tab} onShow={setTab} />
    </div>
  );
};
