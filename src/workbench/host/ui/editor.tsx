import { Button } from '@zendeskgarden/react-buttons';
import { Select, Textarea } from '@zendeskgarden/react-forms';
import type { Tab } from '../app/state.ts';
import { fieldsOf } from '../app/ticket-draft.ts';
import type { TicketDraft } from '../app/ticket-draft.ts';
import { useDesktop } from './use-desk.ts';

export const Editor = ({ tab, draft }: { readonly tab: Tab; readonly draft: TicketDraft }) => {
  const { tickets, submit } = useDesktop();
  return (
    <form
      className={draft.isPublic ? 'editor' : 'editor is-internal'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(tab);
      }}
    >
      <Select
        isCompact
        aria-label="Kind of comment"
        value={draft.isPublic ? 'public' : 'internal'}
        onChange={(event) => tickets.setPublic(tab, event.target.value === 'public')}
      >
        <option value="internal">Internal note</option>
        <option value="public">Public reply</option>
      </Select>
      <Textarea
        aria-label="Comment"
        minRows={3}
        maxRows={12}
        value={draft.text}
        onChange={(event) => tickets.type(tab, event.target.value)}
      />
      <div className="editor-foot">
        <Button type="submit" isPrimary size="small">
          Submit as {fieldsOf(draft).status}
        </Button>
      </div>
    </form>
  );
};
