import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Panel } from '../../../server/panel.ts';
import { useDesk } from '../use-desk.ts';
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
const NEXT = { '429': '429', '500': '500', 'lost-answer': 'lost answer', 'time-out': 'time-out' } as const;

type Method = 'POST' | 'PUT';

const withNext = (faults: Faults, method: Method, kind: keyof typeof NEXT): Partial<Faults> => ({
  nextFaults: [...faults.nextFaults, { match: { method }, times: 1, kind, retryAfter: 5 }],
});

/** What the next write of a kind meets: a new record, or an update. */
const NextFault = ({
  faults,
  onApply,
}: {
  readonly faults: Faults;
  readonly onApply: (change: Partial<Faults>) => void;
}) => {
  const [method, setMethod] = useState<Method>('PUT');
  return (
    <>
      <Field>
        <Field.Label isRegular>Fails once</Field.Label>
        <Select
          isCompact
          value={method}
          onChange={(event) => setMethod(event.target.value === 'POST' ? 'POST' : 'PUT')}
        >
          <option value="PUT">the next update</option>
          <option value="POST">the next new record</option>
        </Select>
      </Field>
      <div className="button-row">
        {(Object.keys(NEXT) as (keyof typeof NEXT)[]).map((kind) => (
          <Button key={kind} size="small" onClick={() => onApply(withNext(faults, method, kind))}>
            {NEXT[kind]}
          </Button>
        ))}
        <Button size="small" isBasic onClick={() => onApply({ nextFaults: [] })}>
          Clear {faults.nextFaults.length}
        </Button>
      </div>
    </>
  );
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
