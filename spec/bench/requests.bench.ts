import type { Measure } from './measurement.ts';
import { openPhone, type PhoneUnderTest } from './phone-under-test.ts';
import { beforeOpening, readsIn, readsInSequence, topBarTraffic } from './top-bar-traffic.ts';

/** What one answered call cost. */
interface Cost {
  /** Reads before the ticket was opened, one after the other. */
  readonly readsInSequence: number;
  /** Reads before the record was opened, all of them. */
  readonly readsBefore: number;
  /** Reads of the whole call. */
  readonly reads: number;
  /** Of the whole call, by whichever frame. */
  readonly writes: number;
}

/** Waits until the top bar has asked Zendesk nothing for a second. */
const quiet = async ({ page }: PhoneUnderTest): Promise<void> => {
  await page.waitForFunction(
    () => {
      const asked = window.workbench?.traffic.findLast(
        ({ kind, from, title }) => kind === 'zaf' && from === 'top_bar' && title.includes('request:'),
      );
      return Date.now() - (asked?.at ?? 0) > 1000;
    },
    undefined,
    { polling: 100 },
  );
};

/** Waits for the note of a call. */
const written = async ({ page }: PhoneUnderTest, call: number): Promise<void> => {
  await page.waitForFunction(
    (id) =>
      window.workbench?.traffic.some(
        ({ kind, title, detail }) =>
          kind === 'zendesk' && title.startsWith('PUT') && JSON.stringify(detail).includes(`Call ID: ccaip ${id}`),
      ),
    call,
    { polling: 100 },
  );
};

const writesOf = ({ workbench: { zendesk } }: PhoneUnderTest): number =>
  zendesk.requests.filter(({ method }) => method !== 'GET').length;

/** A call with a pop of `path` (`{id}` is the call's) until it is written down. Throws where that does not happen. */
const call = async (phone: PhoneUnderTest, path: string): Promise<Cost> => {
  const id = phone.workbench.ccaip.control.takeCallId();
  const data = { call_id: id, session_type: 'Voice Inbound (IVR)', queue_path: 'Developers / James' };
  const recordUrl = `https://acme.zendesk.com${path.replace('{id}', String(id))}`;
  const [before, writes] = [await topBarTraffic(phone), writesOf(phone)];
  await phone.post({ type: 'New_Call', data }, { type: 'CRM_Record_Pop', data: { recordUrl } });
  await phone.page.waitForURL(/\/agent\/(?:tickets|users)\/\d+/);
  await quiet(phone);
  await phone.post({ type: 'End_Call', data });
  await written(phone, id);
  await quiet(phone);
  const crossed = await topBarTraffic(phone, before.at(-1)?.id);
  const early = beforeOpening(crossed);
  // Closed, so that the next call opens its own.
  await phone.page.locator('.tab-close').first().click();
  return {
    readsInSequence: readsInSequence(early),
    readsBefore: readsIn(early),
    reads: readsIn(crossed),
    writes: writesOf(phone) - writes,
  };
};

const lookUp = (number: string): string => `/agent/apps/ringside/pop?ani=${number}&call_id={id}`;

/** The seeded account's people; nobody has the last number. */
const callers = { openTicket: '+14155550132', solvedTickets: '+14155550199', nobody: '+14155550100' };

/** How often Zendesk is asked and written to, counted where the app's frame meets Zendesk's page. */
export const measure: Measure = async () => {
  const phone = await openPhone();
  try {
    const { db } = phone.workbench.zendesk;
    const ticket = db.tickets.find(({ subject }) => subject === 'Printer is on fire')?.id ?? 0;
    const user = db.users.find(({ name }) => name === 'Grace Hopper')?.id ?? 0;
    const popped = await call(phone, `/agent/tickets/${ticket}`);
    const poppedUser = await call(phone, `/agent/users/${user}`);
    const known = await call(phone, lookUp(callers.openTicket));
    const solved = await call(phone, lookUp(callers.solvedTickets));
    const stranger = await call(phone, lookUp(callers.nobody));
    // Nobody finds a ticket by a number unread: then what was counted is not what crossed.
    if (known.readsInSequence === 0) throw new Error('The reads of a lookup were not seen');
    const count = (what: string, value: number, limit: number) => ({ what, value, limit, unit: '' });
    return [
      count('reads for a popped ticket, the whole call long', popped.reads, 0),
      count('reads before a popped user opens', poppedUser.readsBefore, 0),
      count('reads in sequence from number to popped ticket', known.readsInSequence, 2),
      count('writes of a call with an open ticket', Math.max(popped.writes, known.writes), 1),
      count('writes of a call with a new ticket', solved.writes, 2),
      count('writes of a call with a new user', stranger.writes, 3),
    ];
  } finally {
    await phone.close();
  }
};
