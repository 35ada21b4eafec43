import * as v from 'valibot';
import type { Desk } from './desk.ts';
import type { Navigation } from './navigation.ts';
import type { Tab } from './state.ts';
import type { Tickets } from './tickets.ts';
import { ticketBody } from './ticket-draft.ts';
import type { TicketDraft } from './ticket-draft.ts';

const answerSchema = v.object({ ticket: v.object({ id: v.number() }) });

const send = async (tab: Tab, draft: TicketDraft, agent: number): Promise<number | undefined> => {
  const isNew = tab.kind === 'new-ticket';
  try {
    const answer = await fetch(isNew ? '/api/v2/tickets.json' : `/api/v2/tickets/${tab.id}.json`, {
      method: isNew ? 'POST' : 'PUT',
      headers: { 'content-type': 'application/json', 'x-workbench-agent': String(agent), 'x-workbench-from': 'page' },
      body: JSON.stringify(ticketBody(draft)),
    });
    const read = v.safeParse(answerSchema, await answer.json());
    return answer.ok && read.success ? read.output.ticket.id : undefined;
  } catch {
    return undefined;
  }
};

const emptied = (desk: Desk, tab: Tab): void => {
  desk.store.change((state) => {
    const draft = state.drafts[tab.key];
    return draft ? { ...state, drafts: { ...state.drafts, [tab.key]: { ...draft, changes: {}, text: '' } } } : state;
  });
};

/** What the app has against saving, `undefined` for nothing. */
const objection = async (desk: Desk, tab: Tab, draft: TicketDraft): Promise<string | undefined> => {
  if (!draft.maySave) return 'An app does not let this ticket be saved now';
  const answer = await desk.ask(tab.guid, 'ticket.save');
  return answer.isRefused ? (answer.reason ?? 'An app stopped the save') : undefined;
};

/** Stores the tab's ticket as Zendesk does: the hook first, then the events around the save. */
export const submitTicket = async (desk: Desk, tickets: Tickets, navigation: Navigation, tab: Tab): Promise<void> => {
  const draft = desk.store.get().drafts[tab.key];
  if (!draft) return;
  const reason = await objection(desk, tab, draft);
  const fail = (text: string): void => {
    desk.toast(text, 'error', undefined);
    desk.publish(tab.guid, 'ticket.submit.fail');
    desk.publish(tab.guid, 'ticket.submit.always');
  };
  if (reason !== undefined) {
    fail(reason);
    return;
  }
  desk.publish(tab.guid, 'ticket.submit.start');
  const id = await send(tab, draft, desk.store.get().agent.id);
  if (id === undefined) {
    fail('The ticket could not be saved');
    return;
  }
  desk.publish(tab.guid, 'ticket.submit.done');
  desk.publish(tab.guid, 'ticket.submit.always');
  for (const { guid } of desk.instances.of('background')) desk.publish(guid, 'ticket.saved', { id });
  emptied(desk, tab);
  if (tab.kind === 'new-ticket') {
    navigation.close(tab);
    navigation.go({ kind: 'ticket', id });
  } else await tickets.load(tab);
};
