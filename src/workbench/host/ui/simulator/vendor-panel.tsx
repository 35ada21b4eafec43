import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { useDesk } from '../use-desk.ts';
import { SelectField } from './select-field.tsx';
import { send } from './send.ts';

/** Buttons for what people do with the vendor's phones, where no page of its own has them, and how the vendor behaves. */
export const VendorPanel = () => {
  const vendor = useDesk(({ panel }) => panel.vendor);
  const agent = useDesk((state) => state.agent.email ?? undefined);
  const [number, setNumber] = useState('+14155550132');
  const [complaint, setComplaint] = useState<string>();
  if (!vendor) return <p>Nobody plays this vendor.</p>;
  const ask = async (what: object): Promise<void> => setComplaint(await send('POST', 'vendor', what));
  const { deeds, running, switches } = vendor;
  return (
    <div className="fields">
      {deeds.length > 0 && (
        <Field>
          <Field.Label isRegular>Customer’s number</Field.Label>
          <Input isCompact value={number} onChange={({ target }) => setNumber(target.value)} />
        </Field>
      )}
      {deeds.map((row) => (
        <div className="button-row" key={row.join()}>
          {row.map((name) => (
            <Button key={name} size="small" onClick={() => void ask({ do: 'deed', name, number, agent })}>
              {name}
            </Button>
          ))}
        </div>
      ))}
      {complaint !== undefined && (
        <p role="alert" className="is-danger">
          {complaint}
        </p>
      )}
      {deeds.length > 0 && (
        <ul aria-label="Running calls" className="quiet">
          {running.length === 0 && <li>No call runs.</li>}
          {running.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {switches.map(({ name, options, value }) => (
        <SelectField
          key={name}
          label={name}
          value={value}
          options={options}
          onChange={(option) => void ask({ do: 'switch', name, option })}
        />
      ))}
    </div>
  );
};
