import { rm } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { copyPhoneAlone } from './copy-phone-alone.ts';
import type { Measure } from './measurement.ts';
import { openPhone, type PhoneUnderTest, type WireMessage } from './phone-under-test.ts';

const warmUp = 50;
const calls = 500;
/** So many that no ticket's conversation grows long: the page around the app would spend its time on showing it. */
const callers = 25;
/** Ms that a round of calls with their notes may take before the bench gives up. */
const patience = 15_000;

/** Resolves when Zendesk has taken that many more updates of tickets, the notes. */
const nextNotes = async ({ workbench: { zendesk } }: PhoneUnderTest, count: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('A note was not written within 15 s')), patience);
    let left = count;
    const undo = zendesk.onRequest(({ method, status }) => {
      if (method === 'PUT' && status === 200) left -= 1;
      if (left > 0) return;
      clearTimeout(late);
      undo();
      resolve();
    });
  });

const numberOf = (caller: number): string => `+1415555${String(2000 + caller)}`;

/** People with a number and an open ticket each. */
const addCallers = ({ workbench: { zendesk } }: PhoneUnderTest): void => {
  for (let caller = 0; caller < callers; caller += 1) {
    const { id } = zendesk.db.addUser({ name: `Caller ${caller}`, phone: numberOf(caller) });
    zendesk.db.addTicket({ requester_id: id, subject: `Ticket of caller ${caller}`, status: 'open' });
  }
};

/** A whole call: its beginning, the lookup URL, its end. */
const messagesOf = (phone: PhoneUnderTest, caller: number): readonly WireMessage[] => {
  const id = phone.workbench.ccaip.control.takeCallId();
  const data = { call_id: id, session_type: 'Voice Inbound (IVR)', queue_path: 'Developers / James' };
  const recordUrl = `https://acme.zendesk.com/agent/apps/ringside/pop?ani=${numberOf(caller)}&call_id=${id}`;
  return [
    { type: 'New_Call', data },
    { type: 'CRM_Record_Pop', data: { recordUrl } },
    { type: 'End_Call', data },
  ];
};

/** Calls until their notes are written, one of each caller at a time. */
const callOften = async (phone: PhoneUnderTest, times: number): Promise<void> => {
  for (let done = 0; done < times; done += callers) {
    const messages = Array.from({ length: callers }, (_, caller) => messagesOf(phone, caller)).flat();
    await Promise.all([nextNotes(phone, callers), phone.post(...messages)]);
  }
};

/** Bytes in use once everything that nobody holds is gone. */
const heapOf = async (session: CDPSession): Promise<number> => {
  // What the first collection finalizes, the next can free.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

/** How much more the top bar holds after many calls, all of them recent enough to stand on its screen. */
export const measure: Measure = async () => {
  const folder = await copyPhoneAlone();
  const phone = await openPhone(folder);
  try {
    addCallers(phone);
    const session = await phone.context.newCDPSession(phone.topBar);
    await callOften(phone, warmUp);
    const before = await heapOf(session);
    await callOften(phone, calls);
    const grown = ((await heapOf(session)) - before) / 1_000_000;
    return [{ what: `heap growth over ${calls} calls`, value: Math.max(0, grown), limit: 5, unit: 'MB' }];
  } finally {
    await phone.close();
    await rm(folder, { recursive: true, force: true });
  }
};
