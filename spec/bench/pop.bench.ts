import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { buildBarePage } from './build-bare-page.ts';
import type { Measure } from './measurement.ts';
import { openPhone, type PhoneUnderTest } from './phone-under-test.ts';

/** Pops of each kind. */
const rounds = 60;
/** How long a phone is left alone before and after a pop, so that one does not pay for the work of another, ms. */
const rest = { afterCall: 100, afterPop: 150, afterTab: 50 };

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

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

/** A ticket that nobody has popped yet. */
const newTicket = ({ workbench: { zendesk } }: PhoneUnderTest): number => {
  const requester = zendesk.db.users.find(({ role }) => role === 'end-user');
  return zendesk.db.addTicket({ requester_id: requester?.id ?? 0, subject: 'Popped', status: 'open' }).id;
};

/** Rings, pops and hangs up; the ms from the pop's posting to `routeTo`. */
const popOnce = async (phone: PhoneUnderTest, isRightBehind: boolean): Promise<number> => {
  const recordUrl = `https://acme.zendesk.com/agent/tickets/${newTicket(phone)}`;
  const data = { call_id: phone.workbench.ccaip.control.takeCallId(), session_type: 'Voice Inbound (IVR)' };
  const begun = { type: 'New_Call', data } as const;
  const pop = { type: 'CRM_Record_Pop', data: { recordUrl } } as const;
  const routed = nextRoute(phone);
  if (!isRightBehind) await phone.post(begun);
  await pause(rest.afterCall);
  const posted = await (isRightBehind ? phone.post(begun, pop) : phone.post(pop));
  await pause(rest.afterPop);
  const took = (await routed) - posted;
  await phone.post({ type: 'End_Call', data });
  await phone.page.locator('.tab-close').first().click();
  await pause(rest.afterTab);
  return took;
};

/** Medians, ms, of pops that take turns. */
const popInTurn = async (app: PhoneUnderTest, bare: PhoneUnderTest) => {
  const took = { inCall: [] as number[], behindCall: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    took.inCall.push(await popOnce(app, false));
    took.bare.push(await popOnce(bare, round % 2 === 0));
    took.behindCall.push(await popOnce(app, true));
  }
  return { inCall: median(took.inCall), behindCall: median(took.behindCall), bare: median(took.bare) };
};

/** How long a pop takes that needs no read, against a page that does nothing else, in the same run. */
export const measure: Measure = async () => {
  const folder = await buildBarePage();
  const [app, bare] = [await openPhone(), await openPhone(folder)];
  try {
    const took = await popInTurn(app, bare);
    const row = (what: string, ms: number) => ({ what, value: ms / took.bare, limit: 1.5, unit: '× bare page' });
    return [
      row(`pop in a running call (${took.inCall.toFixed(1)} ms, bare page ${took.bare.toFixed(1)} ms)`, took.inCall),
      row(`pop right behind its New_Call (${took.behindCall.toFixed(1)} ms)`, took.behindCall),
    ];
  } finally {
    await Promise.all([app.close(), bare.close()]);
    await rm(folder, { recursive: true, force: true });
  }
};
