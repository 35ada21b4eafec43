import * as v from 'valibot';
import { ticketPriorities, ticketStatuses, ticketTypes } from '../../zendesk/records.ts';
import { ApiError } from '../zaf/api-error.ts';
import { asText } from '../zaf/as-text.ts';
import type { Api, Found } from '../zaf/api.ts';
import type { Instance } from '../zaf/instance.ts';
import type { Desk } from './desk.ts';
import type { Tab } from './state.ts';
import { fieldsOf } from './ticket-draft.ts';
import type { TicketFields } from './ticket-draft.ts';
import type { Tickets } from './tickets.ts';
import { ticketView } from './ticket-view.ts';
import { walk } from './walk.ts';

const text = v.string();
const nullable = <T extends readonly string[]>(words: T) => v.nullable(v.picklist(words));
const nothing: Found = { value: undefined };

/** What apps may set, and which field of ours it is. */
const SETTERS: Readonly<Record<string, { readonly field: keyof TicketFields; readonly schema: v.GenericSchema }>> = {
  'ticket.subject': { field: 'subject', schema: text },
  'ticket.status': { field: 'status', schema: v.picklist(ticketStatuses) },
  'ticket.type': { field: 'type', schema: nullable(ticketTypes) },
  'ticket.priority': { field: 'priority', schema: nullable(ticketPriorities) },
  'ticket.tags': { field: 'tags', schema: v.array(text) },
  'ticket.externalId': { field: 'externalId', schema: v.nullable(text) },
  'ticket.form.id': { field: 'formId', schema: v.number() },
};

const customFieldId = (path: string): string | undefined => /^ticket\.customField:custom_field_(\d+)$/.exec(path)?.[1];
const idSchema = v.object({ id: v.number() });
const assigneeSchema = v.object({
  userId: v.optional(v.nullable(v.number())),
  groupId: v.optional(v.nullable(v.number())),
});

const read = <T>(schema: v.GenericSchema<unknown, T>, path: string, value: unknown): T => {
  const found = v.safeParse(schema, value);
  if (!found.success) throw new ApiError(path, 'Invalid value');
  return found.output;
};

const words = (args: readonly unknown[]): string[] => args.flat().filter((word) => typeof word === 'string');

/** `ticket.*` and `comment.*`, which exist in a ticket's sidebar only. */
export const ticketApi = (desk: Desk, tickets: Tickets): Api => {
  const tabOf = ({ guid }: Instance): Tab | undefined =>
    desk.store.get().tabs.find((tab) => tab.guid === guid && tab.kind !== 'user');
  const draftOf = (tab: Tab) => desk.store.get().drafts[tab.key];
  const setComment = (tab: Tab, path: string, value: unknown): boolean => {
    if (path === 'comment.text' || path === 'ticket.comment.text') tickets.type(tab, asText(value));
    else if (path === 'comment.type' || path === 'ticket.comment.type') tickets.setPublic(tab, value === 'publicReply');
    else return false;
    return true;
  };
  const setAssignee = (tab: Tab, path: string, value: unknown): void => {
    const { userId, groupId } = read(assigneeSchema, path, value);
    tickets.change(tab, {
      ...(userId === undefined ? {} : { assigneeId: userId }),
      ...(groupId === undefined ? {} : { groupId }),
    });
  };
  const setTags = (tab: Tab, path: string, args: readonly unknown[]): void => {
    const draft = draftOf(tab);
    const before = draft ? fieldsOf(draft).tags : [];
    const given = words(args);
    const tags = path.endsWith('.add')
      ? [...new Set([...before, ...given])]
      : before.filter((tag) => !given.includes(tag));
    tickets.change(tab, { tags });
  };
  return {
    async get(target, path) {
      const tab = tabOf(target);
      if (tab?.kind === 'ticket' && !draftOf(tab)?.stored) await tickets.load(tab);
      const draft = tab && draftOf(tab);
      if (!tab || !draft) return undefined;
      const field = customFieldId(path);
      if (field !== undefined) return { value: fieldsOf(draft).customFields[field] ?? null };
      return walk(ticketView(draft), path);
    },
    async set(target, path, value) {
      const tab = tabOf(target);
      if (!tab) return undefined;
      const setter = SETTERS[path];
      const field = customFieldId(path);
      if (setter) tickets.change(tab, { [setter.field]: read(setter.schema, path, value) });
      else if (path === 'ticket.requester') await tickets.setRequester(tab, read(idSchema, path, value).id);
      else if (path === 'ticket.assignee') setAssignee(tab, path, value);
      else if (field !== undefined) {
        const draft = draftOf(tab);
        tickets.change(tab, { customFields: { ...(draft ? fieldsOf(draft).customFields : {}), [field]: value } });
      } else if (!setComment(tab, path, value)) return undefined;
      return { value };
    },
    invoke(target, path, args) {
      const tab = tabOf(target);
      if (!tab) return undefined;
      if (/^(ticket\.)?comment\.append(Text|Html|Markdown)$/.test(path)) {
        const before = draftOf(tab)?.text ?? '';
        tickets.type(tab, before + asText(args[0]));
      } else if (path === 'ticket.tags.add' || path === 'ticket.tags.remove') setTags(tab, path, args);
      else if (path === 'disableSave' || path === 'enableSave') tickets.setMaySave(tab, path === 'enableSave');
      else if (!/^(ticketFields:|ticket\.collaborators\.|ticket\.sendMessage$)/.test(path)) return undefined;
      return nothing;
    },
  };
};
