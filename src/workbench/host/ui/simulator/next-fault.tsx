import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Panel } from '../../../server/panel.ts';

type Faults = Panel['faults'];
type Rule = Faults['nextFaults'][number];

const ANSWERS = [
  ['429', '429'],
  ['500', '500'],
  ['502-html', '502 HTML'],
  ['503', '503'],
  ['401', '401'],
  ['403', '403'],
  ['409', '409'],
  ['422', '422'],
  ['key-reused', 'key reused'],
  ['lost-answer', 'lost answer'],
  ['time-out', 'time-out'],
] as const satisfies readonly (readonly [Rule['kind'], string])[];
type Kind = (typeof ANSWERS)[number][0];

const REACHES = {
  update: { label: 'the next update', match: { method: 'PUT' }, times: 1 },
  record: { label: 'the next new record', match: { method: 'POST' }, times: 1 },
  read: { label: 'the next read', match: { method: 'GET' }, times: 1 },
  updates: { label: 'every update until cleared', match: { method: 'PUT' }, times: 'always' },
  all: { label: 'every request until cleared', match: {}, times: 'always' },
} as const;
type Reach = keyof typeof REACHES;
const isReach = (text: string): text is Reach => text in REACHES;

const ruleOf = (reach: Reach, kind: Kind): Rule => ({
  match: REACHES[reach].match,
  times: REACHES[reach].times,
  kind,
  retryAfter: 5,
  // The app gives up by itself before the connection breaks, as it does where nothing comes back at all.
  ...(kind === 'time-out' && { delay: 40_000 }),
  // Zendesk has the key because an earlier request of ours arrived.
  ...(kind === 'key-reused' && { isDone: true }),
});

/** What goes wrong next: which requests it meets, and how. */
export const NextFault = ({
  faults,
  onApply,
}: {
  readonly faults: Faults;
  readonly onApply: (change: Partial<Faults>) => void;
}) => {
  const [reach, setReach] = useState<Reach>('update');
  return (
    <>
      <Field>
        <Field.Label isRegular>What fails</Field.Label>
        <Select isCompact value={reach} onChange={({ target }) => isReach(target.value) && setReach(target.value)}>
          {Object.entries(REACHES).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className="button-row">
        {ANSWERS.map(([kind, label]) => (
          <Button
            key={kind}
            size="small"
            onClick={() => onApply({ nextFaults: [...faults.nextFaults, ruleOf(reach, kind)] })}
          >
            {label}
          </Button>
        ))}
        <Button size="small" isBasic onClick={() => onApply({ nextFaults: [] })}>
          Clear {faults.nextFaults.length}
        </Button>
      </div>
    </>
  );
};
