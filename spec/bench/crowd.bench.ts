import { rm } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { copyPhoneAlone } from './copy-phone-alone.ts';
import type { Measure } from './measurement.ts';
import { openPhone, type PhoneUnderTest, type WireMessage } from './phone-under-test.ts';

const chats = 50;
const calls = 2;
/** Other programs make tasks longer, never shorter: the quietest round is the app's own. */
const rounds = 3;
/** Messages and switches while everything runs, and ms between them. */
const turns = { count: 60, every: 50 };
/** Ms within which all notes of a round are written. */
const patience = 40_000;

/** A chat or call of one round, and whose it is. */
interface Part {
  readonly id: number;
  readonly isChat: boolean;
  readonly email: string;
}

/** Everybody who chats or calls, each with an open ticket of their own. */
const addCustomers = ({ workbench: { zendesk } }: PhoneUnderTest): readonly string[] =>
  Array.from({ length: chats + calls }, (_, place) => {
    const email = `customer${place}@example.com`;
    const { id } = zendesk.db.addUser({ name: `Customer ${place}`, email });
    zendesk.db.addTicket({ requester_id: id, subject: `Ticket ${place}`, status: 'open' });
    return email;
  });

const partsOf = ({ workbench }: PhoneUnderTest, emails: readonly string[]): readonly Part[] =>
  emails.map((email, place) => ({ id: workbench.ccaip.control.takeCallId(), isChat: place < chats, email }));

const dataOf = ({ id, isChat }: Part) =>
  isChat
    ? { chat_id: id, session_type: 'Messaging (Web)', queue_path: 'Billing' }
    : { call_id: id, session_type: 'Voice Inbound (IVR)', queue_path: 'Developers / James' };

const begun = (part: Part): readonly WireMessage[] => {
  const recordUrl = `https://acme.zendesk.com/agent/apps/ringside/pop?email=${part.email}&call_id=${part.id}`;
  return [
    { type: part.isChat ? 'New_Chat' : 'New_Call', data: dataOf(part) },
    { type: 'CRM_Record_Pop', data: { recordUrl } },
  ];
};

const ended = (part: Part): WireMessage => ({ type: part.isChat ? 'End_Chat' : 'End_Call', data: dataOf(part) });

/** Tasks over 50 ms in which the app's own frame was busy. */
const longTasks = async (frame: Frame): Promise<() => Promise<readonly number[]>> => {
  await frame.evaluate(() => {
    const seen: number[] = [];
    const isOurs = (name: string): boolean => name === 'self' || name === 'multiple-contexts';
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (isOurs(name)) seen.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: seen });
  });
  return async () =>
    frame.evaluate(() => {
      const seen: unknown = Reflect.get(window, 'longTasks');
      return Array.isArray(seen) ? seen.splice(0).filter((time) => typeof time === 'number') : [];
    });
};

/** Whether the browser tells of long tasks at all: else none would mean nothing. */
const expectTold = async (frame: Frame, told: () => Promise<readonly number[]>): Promise<void> => {
  await frame.evaluate(
    async () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const until = performance.now() + 80;
          while (performance.now() < until);
          setTimeout(resolve, 1_000);
        });
      }),
  );
  if (!(await told()).some((time) => time >= 80)) throw new Error('The browser does not tell of long tasks');
};

/** Counts the notes that Zendesk takes from now on. */
const countNotes = ({ workbench: { zendesk } }: PhoneUnderTest): (() => number) => {
  let notes = 0;
  zendesk.onRequest(({ method, status }) => {
    if (method === 'PUT' && status === 200) notes += 1;
  });
  return () => notes;
};

/** All chats and calls begin at once, are talked in, and end at once; until every note is written. */
const haveCrowd = async (phone: PhoneUnderTest, emails: readonly string[]): Promise<void> => {
  const notes = countNotes(phone);
  const parts = partsOf(phone, emails);
  const inChat = parts.filter(({ isChat }) => isChat);
  await phone.post(...parts.flatMap(begun));
  for (let turn = 0; turn < turns.count; turn += 1) {
    const data = dataOf(inChat[(turn * 7) % inChat.length] ?? { id: 0, isChat: true, email: '' });
    const type = turn % 5 === 0 ? 'Active_Chat' : turn % 2 === 0 ? 'Chat_Inbound_Message' : 'Chat_Outbound_Message';
    await phone.post({ type, data });
    await pause(turns.every);
  }
  await phone.post(...parts.map(ended));
  const until = Date.now() + patience;
  while (notes() < parts.length) {
    if (Date.now() > until) throw new Error(`${parts.length - notes()} notes were not written in time`);
    await pause(200);
  }
};

/** Whether the phone stays smooth with as many conversations as no agent has. */
export const measure: Measure = async () => {
  // Without sidebars: Zendesk's page would load one for each of the tickets that are opened.
  const folder = await copyPhoneAlone();
  // Nothing is opened: fifty tabs of tickets are work for Zendesk's page, which shares this thread only in the workbench.
  const rules = JSON.stringify({ version: 1, rules: [{ then: { pop: 'none' } }] });
  const phone = await openPhone(folder, { rules });
  try {
    const emails = addCustomers(phone);
    const told = await longTasks(phone.topBar);
    await expectTold(phone.topBar, told);
    const found: (readonly number[])[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await haveCrowd(phone, emails);
      found.push(await told());
    }
    const [quietest = []] = found.toSorted((a, b) => a.length - b.length);
    const longest = Math.max(0, ...quietest).toFixed(0);
    const what = `tasks over 50 ms with ${chats} chats and ${calls} calls at once (longest ${longest} ms, rounds ${found.map(({ length }) => length).join(', ')})`;
    return [{ what, value: quietest.length, limit: 0, unit: '' }];
  } finally {
    await phone.close();
    await rm(folder, { recursive: true, force: true });
  }
};
