import { Button } from '@zendeskgarden/react-buttons';
import { Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import * as v from 'valibot';
import { useDesk } from '../use-desk.ts';
import { ChatsSwitch } from './chats-switch.tsx';
import { RulesField } from './rules-field.tsx';
import { send } from './send.ts';
import { VendorSwitch } from './vendor-switch.tsx';

type Settings = Readonly<Record<string, unknown>>;

const settingsSchema = v.record(v.string(), v.unknown());

const parsed = (text: string): Settings | undefined => {
  try {
    return v.parse(settingsSchema, JSON.parse(text));
  } catch {
    return undefined;
  }
};

const rulesOf = ({ rules }: Settings): string => (typeof rules === 'string' ? rules : '');

const withoutRules = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'rules'));

/** The values of the manifest's parameters. Saving loads every open page again, as an admin's change does. */
export const SettingsEditor = () => {
  const settings = useDesk(({ panel }) => panel.settings);
  const [text, setText] = useState(() => JSON.stringify(withoutRules(settings), undefined, 2));
  const [rules, setRules] = useState(() => rulesOf(settings));
  const [complaint, setComplaint] = useState<string>();
  const save = async (): Promise<void> => {
    const value = parsed(text);
    setComplaint(
      value === undefined ? 'This is not a JSON object' : await send('PUT', 'settings', { ...value, rules }),
    );
  };
  const change = (changed: Settings): void => setText(JSON.stringify(changed, undefined, 2));
  return (
    <div className="fields">
      <VendorSwitch settings={parsed(text)} onChange={change} />
      <Textarea
        isCompact
        aria-label="Settings"
        minRows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ChatsSwitch settings={parsed(text)} onChange={change} />
      <RulesField text={rules} onChange={setRules} />
      <div className="button-row">
        <Button size="small" isPrimary onClick={() => void save()}>
          Save and reload
        </Button>
        <Button size="small" isDanger onClick={() => void send('POST', 'reset')}>
          Reset everything
        </Button>
      </div>
      {complaint !== undefined && <p role="alert">{complaint}</p>}
    </div>
  );
};
