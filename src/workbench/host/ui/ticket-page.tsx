import { useEffect } from 'react';
import { readTab } from '../app/refresh-desk.ts';
import type { Tab } from '../app/state.ts';
import { fieldsOf } from '../app/ticket-draft.ts';
import { Conversation } from './conversation.tsx';
import { Editor } from './editor.tsx';
import { TicketFieldsForm } from './ticket-fields-form.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

/** A ticket as the agent works on it: fields at the left, conversation and editor in the middle. */
export const TicketPage = ({ tab }: { readonly tab: Tab }) => {
  const { desk, tickets } = useDesktop();
  const draft = useDesk(({ drafts }) => drafts[tab.key]);
  useEffect(() => void readTab(desk, tickets, tab), [desk, tickets, tab]);
  if (!draft) return null;
  return (
    <>
      <TicketFieldsForm tab={tab} draft={draft} />
      <section className="ticket-middle">
        <header>
          <input
            className="subject"
            aria-label="Subject"
            placeholder="Subject"
            value={fieldsOf(draft).subject}
            onChange={(event) => tickets.change(tab, { subject: event.target.value })}
          />
        </header>
        <Conversation draft={draft} />
        <Editor tab={tab} draft={draft} />
      </section>
    </>
  );
};
