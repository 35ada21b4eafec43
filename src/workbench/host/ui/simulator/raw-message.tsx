import { Button } from '@zendeskgarden/react-buttons';
import { Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { useDesk } from '../use-desk.ts';
import { SelectField } from './select-field.tsx';
import { send } from './send.ts';

/** Said by the vendor's page, or answered by its API, exactly as it stands here. */
export const RawMessage = () => {
  const raw = useDesk(({ panel }) => panel.vendor?.raw);
  const agent = useDesk((state) => state.agent.email ?? undefined);
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useState<string>();
  const [complaint, setComplaint] = useState<string>();
  if (!raw) return <p>Nobody plays this vendor.</p>;
  const target = raw.targets.find((one) => one === chosen) ?? raw.samples[0]?.target ?? '';
  const shown = text ?? raw.samples[0]?.text ?? '';
  const post = async (): Promise<void> =>
    setComplaint(await send('POST', 'vendor', { do: 'raw', target, text: shown, agent }));
  return (
    <div className="fields">
      <SelectField
        label="Example"
        value=""
        options={raw.samples.map(({ name }) => name)}
        onChange={(name) => {
          const sample = raw.samples.find((one) => one.name === name);
          setText(sample?.text ?? text);
          setChosen(sample?.target ?? chosen);
        }}
      />
      {raw.targets.length > 1 && (
        <SelectField label="From or to" value={target} options={raw.targets} onChange={setChosen} />
      )}
      <Textarea
        isCompact
        aria-label="Raw message"
        minRows={3}
        maxRows={12}
        value={shown}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="button-row">
        <Button size="small" onClick={() => void post()}>
          {raw.deed}
        </Button>
      </div>
      {complaint !== undefined && <p role="alert">{complaint}</p>}
    </div>
  );
};
