import type { Desk } from './desk.ts';
import { deskReader } from './desk-reader.ts';
import type { DeskTicket } from '../../server/desk-schemas.ts';
import type { Tab } from './state.ts';
import { fieldsOf } from './ticket-draft.ts';
import type { Requester, TicketDraft, TicketFields } from './ticket-draft.ts';
import { zafUser } from './zaf-user.ts';

/** Changes of the tickets in tabs, by the agent's hand and by the app alike; each is told to the tab's instance. */
export interface Tickets {
  /** Reads the tab's ticket anew; what is being written stays. */
  load(tab: Tab): Promise<void>;
  change(tab: Tab, changes: Partial<TicketFields>): void;
  type(tab: Tab, text: string): void;
  setPublic(tab: Tab, isPublic: boolean): void;
  setRequester(tab: Tab, userId: number): Promise<void>;
  setMaySave(tab: Tab, maySave: boolean): void;
}

const requesterOf = ({ ticket, people, identities, organization }: DeskTicket): Requester | undefined => {
  const user = people.find(({ id }) => id === ticket.requester_id);
  return user && { user, identities, organization };
};

/** Names of the events that follow from changed fields, with their payloads. */
const changedPaths = (before: TicketFields, changes: Partial<TicketFields>): [string, unknown, unknown][] => {
  const { customFields, ...plain } = changes;
  const fields = Object.entries(plain).map(([name, value]): [string, unknown, unknown] => {
    const path = name.endsWith('Id') && name !== 'externalId' ? `${name.slice(0, -2)}.id` : name;
    return [`ticket.${path}`, value, before[name as keyof TicketFields]];
  });
  const custom = Object.entries(customFields ?? {})
    .filter(([id, value]) => before.customFields[id] !== value)
    .map(([id, value]): [string, unknown, unknown] => [`ticket.custom_field_${id}`, value, before.customFields[id]]);
  return [...fields, ...custom];
};

export const createTickets = (desk: Desk): Tickets => {
  const draftOf = (tab: Tab): TicketDraft | undefined => desk.store.get().drafts[tab.key];
  const put = (tab: Tab, what: Partial<TicketDraft>): void => {
    desk.store.change((state) => {
      const draft = state.drafts[tab.key];
      return draft ? { ...state, drafts: { ...state.drafts, [tab.key]: { ...draft, ...what } } } : state;
    });
  };
  const tell = (tab: Tab, propertyName: string, newValue: unknown, oldValue: unknown): void => {
    desk.publish(tab.guid, `${propertyName}.changed`, newValue);
    desk.publish(tab.guid, '*.changed', { propertyName, newValue, oldValue });
  };
  const tellRequester = (tab: Tab, before: Requester | undefined, after: Requester | undefined): void => {
    if (before?.user.id === after?.user.id) return;
    const shown = after && zafUser(after.user, after.identities, after.organization);
    tell(tab, 'ticket.requester.id', after?.user.id, before?.user.id);
    tell(tab, 'ticket.requester', shown, undefined);
    desk.publish(tab.guid, 'ticket.requester', shown);
  };
  const setRequesterTo = (tab: Tab, after: Requester): void => {
    const before = draftOf(tab)?.requester;
    put(tab, { requester: after });
    tellRequester(tab, before, after);
  };
  return {
    async load(tab) {
      const stored = await deskReader.ticket(tab.id);
      const before = draftOf(tab);
      const requester = requesterOf(stored);
      put(tab, { stored, requester });
      if (before?.stored) tellRequester(tab, before.requester, requester);
    },
    change(tab, changes) {
      const draft = draftOf(tab);
      if (!draft) return;
      const before = fieldsOf(draft);
      put(tab, { changes: { ...draft.changes, ...changes } });
      for (const [path, now, was] of changedPaths(before, changes)) tell(tab, path, now, was);
    },
    type(tab, text) {
      const before = draftOf(tab)?.text;
      put(tab, { text });
      tell(tab, 'comment.text', text, before);
    },
    setPublic(tab, isPublic) {
      put(tab, { isPublic });
      tell(tab, 'comment.type', isPublic ? 'publicReply' : 'internalNote', undefined);
    },
    async setRequester(tab, userId) {
      const { user, identities, organization } = await deskReader.user(userId);
      setRequesterTo(tab, { user, identities, organization });
    },
    setMaySave: (tab, maySave) => put(tab, { maySave }),
  };
};
