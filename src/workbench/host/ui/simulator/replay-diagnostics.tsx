import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { readTrailFile, type ReplaySession } from '../../../replay/trail-file.ts';
import { useDesk } from '../use-desk.ts';
import { SelectField } from './select-field.tsx';
import { send } from './send.ts';

const named = ({ id, began }: ReplaySession): string =>
  `${began.slice(0, 19).replace('T', ' ')} ${id.slice(0, id.lastIndexOf('@'))}`;

/** Plays a call of somebody's "Copy diagnostics" again: pasted, or from a downloaded file. */
export const ReplayDiagnostics = () => {
  const agent = useDesk((state) => state.agent.email ?? undefined);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [isFast, setFast] = useState(true);
  const [isPlaying, setPlaying] = useState(false);
  const [complaint, setComplaint] = useState<string>();
  const read = text.trim() === '' ? [] : readTrailFile(text);
  const sessions = typeof read === 'string' ? [] : read.toReversed();
  const session = sessions.find(({ id }) => id === chosen) ?? sessions[0];
  const said = typeof read === 'string' ? read : complaint;
  const play = async (): Promise<void> => {
    setPlaying(true);
    setComplaint(await send('POST', 'replay', { text, session: session?.id, isFast, agent }));
    setPlaying(false);
  };
  return (
    <div className="fields">
      <input
        type="file"
        aria-label="Diagnostics file"
        accept=".json,application/json"
        onChange={({ target }) => void target.files?.[0]?.text().then(setText)}
      />
      <Textarea
        isCompact
        aria-label="Diagnostics"
        placeholder="Paste diagnostics, or choose a file"
        minRows={3}
        maxRows={6}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {sessions.length > 1 && (
        <SelectField
          label="Session"
          value={session ? named(session) : ''}
          options={sessions.map(named)}
          onChange={(name) => setChosen(sessions.find((one) => named(one) === name)?.id ?? '')}
        />
      )}
      <Field>
        <Checkbox checked={isFast} onChange={({ target }) => setFast(target.checked)}>
          <Field.Label isRegular>Fast: no gap longer than half a second</Field.Label>
        </Checkbox>
      </Field>
      <div className="button-row">
        <Button size="small" disabled={!session || isPlaying} onClick={() => void play()}>
          Replay
        </Button>
      </div>
      {said !== undefined && (
        <p role="alert" className="is-danger">
          {said}
        </p>
      )}
    </div>
  );
};
