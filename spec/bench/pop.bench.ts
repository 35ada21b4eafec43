import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { buildBarePage } from './build-bare-page.ts';
import type { Measure } from './measurement.ts';
import { openPhone, type PhoneUnderTest } from './phone-under-test.ts';

/** Pops of each kind. */
const rounds = 40;
/**
 * How long what a message sets off takes to begin, how long the browser looks for forms in a page that has changed, on the
 * processors that a pop needs, and how long a note may take, ms.
 */
const rest = { afterMessage: 50, beforePop: 400, untilNote: 30_000 };

/** The mean of the middle half: browsers' clocks count tenths of a ms, and some pops fall into a moment of somebody else's. */
const usual = (values: readonly number[]): number => {
  const half = values.toSorted((a, b) => a - b).slice(values.length >> 2, -(values.length >> 2));
  return half.reduce((sum, value) => sum + value, 0) / half.length;
};

/** Ms since the epoch in the page's own clock at which `routeTo` next arrives there, before the page looks at it. */
const nextRoute = async (phone: PhoneUnderTest): Promise<number> =>
  phone.page.evaluate(
    async () =>
      new Promise<number>((resolve, reject) => {
        const hear = (event: MessageEvent): void => {
          if (typeof event.data !== 'string' || !event.data.includes('"routeTo"')) return;
          window.removeEventListener('message', hear);
          resolve(performance.timeOrigin + event.timeStamp);
        };
        window.addEventListener('message', hear);
        setTimeout(() => reject(new Error('A popped ticket was not opened within 10 s')), 10_000);
      }),
  );

/** Resolves once a page has had nothing more urgent to do, three times. */
const untilIdle = async (page: Page | Frame): Promise<void> =>
  page.evaluate(async () => {
    for (let times = 0; times < 3; times += 1) await scheduler.postTask(() => undefined, { priority: 'background' });
  });

/** Leaves a phone alone until it and Zendesk around it have nothing more to do: no pop pays for the work of another. */
const settle = async ({ page, topBar }: PhoneUnderTest): Promise<void> => {
  await pause(rest.afterMessage);
  await untilIdle(topBar);
  await untilIdle(page);
};

/** Waits for what a call leaves on its ticket. */
const untilWritten = async ({ workbench: { zendesk } }: PhoneUnderTest, ticket: number): Promise<void> => {
  const until = Date.now() + rest.untilNote;
  while (zendesk.db.commentsOf(ticket).length === 0) {
    if (Date.now() > until) throw new Error('A call left no note within 30 s');
    await pause(rest.afterMessage);
  }
};

/** A ticket that nobody has popped yet. */
const newTicket = ({ workbench: { zendesk } }: PhoneUnderTest): number => {
  const requester = zendesk.db.users.find(({ role }) => role === 'end-user');
  return zendesk.db.addTicket({ requester_id: requester?.id ?? 0, subject: 'Popped', status: 'open' }).id;
};

interface Round {
  /** The pop comes right behind its `New_Call`. */
  readonly isRightBehind: boolean;
  /** Ringside writes a note a second or so after the end, a bare page none. */
  readonly leavesNote: boolean;
}

/** Rings, pops and hangs up; the ms from the pop's posting to `routeTo`. */
const popOnce = async (phone: PhoneUnderTest, { isRightBehind, leavesNote }: Round): Promise<number> => {
  const ticket = newTicket(phone);
  const data = { call_id: phone.workbench.ccaip.control.takeCallId(), session_type: 'Voice Inbound (IVR)' };
  const begun = { type: 'New_Call', data } as const;
  const pop = {
    type: 'CRM_Record_Pop',
    data: { recordUrl: `https://acme.zendesk.com/agent/tickets/${ticket}` },
  } as const;
  if (!isRightBehind) await phone.post(begun);
  await settle(phone);
  await pause(rest.beforePop);
  const routed = nextRoute(phone);
  const posted = await (isRightBehind ? phone.post(begun, pop) : phone.post(pop));
  const took = (await routed) - posted;
  await settle(phone);
  await phone.post({ type: 'End_Call', data });
  if (leavesNote) await untilWritten(phone, ticket);
  await phone.page.locator('.tab-close').first().click();
  await settle(phone);
  return took;
};

/** Ms that pops of the app and of the bare page take. */
interface Took {
  readonly app: number[];
  readonly bare: number[];
}

/** Pops that take turns, app and bare page, so that whatever else the machine does befalls both. */
const popInTurn = async (app: PhoneUnderTest, bare: PhoneUnderTest): Promise<Record<'inCall' | 'behindCall', Took>> => {
  const took = { inCall: { app: [], bare: [] } as Took, behindCall: { app: [], bare: [] } as Took };
  for (let round = 0; round < rounds; round += 1) {
    for (const isRightBehind of [false, true]) {
      const { app: ours, bare: theirs } = isRightBehind ? took.behindCall : took.inCall;
      ours.push(await popOnce(app, { isRightBehind, leavesNote: true }));
      theirs.push(await popOnce(bare, { isRightBehind, leavesNote: false }));
    }
  }
  return took;
};

/** How long a pop takes that needs no read, against a page that does nothing else, in the same run. */
export const measure: Measure = async () => {
  const folder = await buildBarePage();
  const [app, bare] = [await openPhone(), await openPhone(folder)];
  try {
    const took = await popInTurn(app, bare);
    const row = (what: string, { app, bare }: Took, limit: number) => ({
      what: `${what} (${usual(app).toFixed(2)} ms, bare page ${usual(bare).toFixed(2)} ms)`,
      value: usual(app) / usual(bare),
      limit,
      unit: '× bare page',
    });
    // Behind another message there are two to deal with, where a bare page drops the first.
    return [row('pop in a running call', took.inCall, 1.5), row('pop right behind its New_Call', took.behindCall, 2)];
  } finally {
    await Promise.all([app.close(), bare.close()]);
    await rm(folder, { recursive: true, force: true });
  }
};
