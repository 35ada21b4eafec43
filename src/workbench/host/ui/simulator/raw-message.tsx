import { Button } from '@zendeskgarden/react-buttons';
import { Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { send } from './send.ts';

const SAMPLE = '{"type":"CRM_Record_Pop","data":{"recordUrl":"https://acme.zendesk.com/agent/tickets/1"}}';

/** Posted by the vendor's page to the app exactly as it stands here, a string. */
export const RawMessage = () => {
  const [text, setText] = useState(SAMPLE);
  const [complaint, setComplaint] = useState<string>();
  const post = async (): Promise<void> => setComplaint(await send('POST', 'phone', { do: 'post', message: text }));
  return (
    <>
      <Textarea
        isCompact
        aria-label="Raw message"
        minRows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" onClick={() => void post()}>
        Post it
      </Button>
      {complaint !== undefined && <p role="alert">{complaint}</p>}
    </>
  );
};
