import type { Pop } from '../pop.ts';
import { Choice } from './choice.tsx';

const targets = ['none', 'lookup', 'ticket', 'user', 'url'] as const;
const times = ['after', 'before', 'late', 'twice'] as const;

/** How the form has it; `what` is an id or a URL, as typed. */
export interface PopFields {
  readonly to: (typeof targets)[number];
  readonly what: string;
  readonly when: (typeof times)[number];
  readonly hasCallId: boolean;
}

export const popOf = ({ to, what, when, hasCallId }: PopFields): Pop | null => {
  if (to === 'none') return null;
  const record = to === 'url' ? { url: what } : { id: Number(what) };
  return { to, ...record, hasCallId, ...(when === 'twice' ? { times: 2 } : { when }) };
};

interface Props {
  readonly pop: PopFields;
  readonly onChange: (pop: PopFields) => void;
}

export const PopChoice = ({ pop, onChange }: Props) => (
  <>
    <Choice label="Record pop" options={targets} value={pop.to} onChange={(to) => onChange({ ...pop, to })} />
    {pop.to === 'none' || pop.to === 'lookup' ? undefined : (
      <label>
        {pop.to === 'url' ? 'URL' : `Id of the ${pop.to}`}
        <input required value={pop.what} onChange={({ target }) => onChange({ ...pop, what: target.value })} />
      </label>
    )}
    {pop.to === 'none' ? undefined : (
      <>
        <Choice label="Pops" options={times} value={pop.when} onChange={(when) => onChange({ ...pop, when })} />
        <label className="tick">
          <input
            type="checkbox"
            checked={pop.hasCallId}
            onChange={({ target }) => onChange({ ...pop, hasCallId: target.checked })}
          />
          The pop names the call
        </label>
      </>
    )}
  </>
);
