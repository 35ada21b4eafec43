import { Button } from '@zendeskgarden/react-buttons';
import { Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { linkPath } from '../../app/link-path.ts';
import { useDesktop } from '../use-desk.ts';
import { SelectField } from './select-field.tsx';

/** Links to begin with, by what they are about. */
const examples: Readonly<Record<string, string>> = {
  'A number': 'pop/phone/+14155550132',
  'A number of two people': 'pop/phone/+442079460018',
  'As a vendor fills it in': 'pop/clid/14155550132/direction/in/callid/1WS.58184/activity/activities_181s-d845a16',
  'An external id': 'pop/external_id/crm-ada',
  'A hidden number': 'pop/phone/anonymous/queue/Sales',
  'Made to confuse': 'pop/__proto__/1/phone/%2B1415%25/ticket/1;drop/user/%3Cimg%3E/phone//direction/up',
};

/** Opens an address below the app's page in the navigation bar, as a vendor or anybody else would. */
export const DeepLink = () => {
  const { navigation } = useDesktop();
  const [text, setText] = useState('https://acme.zendesk.com/agent/apps/ringside/pop/phone/+14155550132');
  return (
    <form
      aria-label="Deep link"
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        navigation.go({ kind: 'app', path: linkPath(text) });
      }}
    >
      <SelectField
        label="Load example link"
        value=""
        options={Object.keys(examples)}
        onChange={(title) => setText(examples[title] ?? text)}
      />
      <Input isCompact aria-label="Link" value={text} onChange={({ target }) => setText(target.value)} />
      <div className="button-row">
        <Button size="small" type="submit">
          Open the link
        </Button>
      </div>
    </form>
  );
};
