import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Select } from '@zendeskgarden/react-forms';
import { block, blockable, blockedHere, type Blockable } from '../../app/blocked-here.ts';
import type { CrashPoint } from '../../app/tab-trouble.ts';
import { useDesktop, useTrouble } from '../use-desk.ts';

const POINTS: Readonly<Record<CrashPoint, string>> = {
  'before-sent': 'before the next write leaves',
  'before-answer': 'while the next write is on its way',
  'after-answer': 'before the app hears that it was done',
};
const isPoint = (text: string): text is CrashPoint => text in POINTS;

const BLOCKED: Readonly<Record<Blockable, string>> = {
  storage: 'Browser keeps nothing for the app',
  tabs: 'Browser keeps tabs apart (no locks, no channel)',
};

/** What may happen to one browser tab: it freezes, crashes at any point, or its browser denies what the app lives on. */
export const TabSwitches = () => {
  const { trouble } = useDesktop();
  const { isFrozen, hasCrashed, crashAt } = useTrouble();
  const blocked = blockedHere();
  const toggle = (what: Blockable, is: boolean): void => {
    block(blockable.filter((one) => (one === what ? is : blocked.includes(one))));
    location.reload();
  };
  return (
    <div className="faults">
      <div className="button-row">
        <Button size="small" disabled={hasCrashed} onClick={() => trouble.freeze(!isFrozen)}>
          {isFrozen ? 'Thaw' : 'Freeze'}
        </Button>
        <Button size="small" disabled={hasCrashed} onClick={() => trouble.crash()}>
          Crash now
        </Button>
      </div>
      <Field>
        <Field.Label isRegular>Crash by itself</Field.Label>
        <Select
          isCompact
          value={crashAt ?? ''}
          onChange={({ target }) => trouble.crashAt(isPoint(target.value) ? target.value : undefined)}
        >
          <option value="">never</option>
          {Object.entries(POINTS).map(([point, label]) => (
            <option key={point} value={point}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {blockable.map((what) => (
        <Field key={what}>
          <Checkbox checked={blocked.includes(what)} onChange={({ target }) => toggle(what, target.checked)}>
            <Field.Label isRegular>{BLOCKED[what]}</Field.Label>
          </Checkbox>
        </Field>
      ))}
    </div>
  );
};
