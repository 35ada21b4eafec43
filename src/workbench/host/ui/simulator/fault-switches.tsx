import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import type { Panel } from '../../../server/panel.ts';
import { useDesk } from '../use-desk.ts';
import { NextFault } from './next-fault.tsx';
import { send } from './send.ts';

type Faults = Panel['faults'];
type NumberName = 'latency' | 'indexDelay' | 'accountLimit';
type FlagName = 'offline' | 'rateLimits' | 'phoneValidation' | 'talkPartnerEdition';

const NUMBERS: Readonly<Record<NumberName, string>> = {
  latency: 'Latency (ms)',
  indexDelay: 'Search index delay (ms)',
  accountLimit: 'Requests a minute',
};
const FLAGS: Readonly<Record<FlagName, string>> = {
  offline: 'Offline',
  rateLimits: 'Rate limits',
  phoneValidation: 'Validate phone numbers',
  talkPartnerEdition: 'Talk Partner Edition',
};

export const FaultSwitches = () => {
  const faults = useDesk(({ panel }) => panel.faults);
  const apply = (change: Partial<Faults>): void => void send('PUT', 'faults', change);
  return (
    <div className="faults">
      {(Object.keys(FLAGS) as FlagName[]).map((name) => (
        <Field key={name}>
          <Checkbox checked={faults[name]} onChange={(event) => apply({ [name]: event.target.checked })}>
            <Field.Label isRegular>{FLAGS[name]}</Field.Label>
          </Checkbox>
        </Field>
      ))}
      {(Object.keys(NUMBERS) as NumberName[]).map((name) => (
        <Field key={name}>
          <Field.Label isRegular>{NUMBERS[name]}</Field.Label>
          <Input
            isCompact
            type="number"
            min={0}
            value={faults[name]}
            onChange={(event) => apply({ [name]: Number(event.target.value) })}
          />
        </Field>
      ))}
      <NextFault faults={faults} onApply={apply} />
    </div>
  );
};
