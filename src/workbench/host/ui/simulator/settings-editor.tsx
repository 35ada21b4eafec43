import { Button } from '@zendeskgarden/react-buttons';
import { Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { useDesk } from '../use-desk.ts';
import { send } from './send.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The values of the manifest's parameters. Saving loads every open page again, as an admin's change does. */
export const SettingsEditor = () => {
  const settings = useDesk(({ panel }) => panel.settings);
  const [text, setText] = useState(() => JSON.stringify(settings, undefined, 2));
  const [complaint, setComplaint] = useState<string>();
  const save = async (): Promise<void> => {
    const value = parsed(text);
    setComplaint(value === undefined ? 'This is not JSON' : await send('PUT', 'settings', value));
  };
  return (
    <>
      <Textarea
        isCompact
        aria-label="Settings"
        minRows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="button-row">
        <Button size="small" isPrimary onClick={() => void save()}>
          Save and reload
        </Button>
        <Button size="small" isDanger onClick={() => void send('POST', 'reset')}>
          Reset everything
        </Button>
      </div>
      {complaint !== undefined && <p role="alert">{complaint}</p>}
    </>
  );
};
