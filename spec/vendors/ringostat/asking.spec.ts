import { describe, expect, it } from 'vitest';
import { setProject } from './project.ts';

const customer = '380671112233';
const hour = 3_600_000;
const list = 'GET /calls/list';

type Project = Awaited<ReturnType<typeof setProject>>;

describe('asking Ringostat', () => {
  it('costs at most 120 requests an hour while nothing happens, one at a time', async () => {
    const project = await setProject();
    await project.clock.pass(hour - 1);
    expect(project.ringostat.asked.length).toBeLessThanOrEqual(120);
    expect(project.ringostat.asked.length).toBeGreaterThan(100);
    expect(new Set(project.ringostat.asked)).toEqual(new Set(['GET /calls/list', 'GET /sipstatus/speaking']));
  });

  it('goes twice as fast around a call, and slows down after it', async () => {
    const project = await setProject();
    await project.clock.pass(60_000);
    const id = project.ringostat.control.send({ do: 'ring', customer });
    await project.clock.pass(60_000);
    const before = project.ringostat.asked.length;
    await project.clock.pass(300_000);
    expect(project.ringostat.asked.length - before).toBe(20);
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(10 * 60_000);
    const after = project.ringostat.asked.length;
    await project.clock.pass(300_000);
    expect(project.ringostat.asked.length - after).toBe(10);
  });

  /** What is asked in the half minute after the list was. */
  const afterTheList = async ({ ringostat, clock }: Project, deed: () => unknown): Promise<readonly string[]> => {
    do await clock.pass(1_000);
    while (ringostat.asked.at(-1) !== list);
    const before = ringostat.asked.length;
    deed();
    await clock.pass(31_000);
    return ringostat.asked.slice(before).filter((path) => path.startsWith('GET'));
  };

  it('turns to the list at once after a dial, and to it alone while a call runs', async () => {
    const project = await setProject();
    expect(await afterTheList(project, () => undefined)).toEqual(['GET /sipstatus/speaking']);
    project.ringostat.configure({ answersAfter: null });
    const dial = () => project.stage.telephony.dial({ number: `+${customer}`, agentEmail: '' });
    expect(await afterTheList(project, dial)).toEqual([list, list]);
  });

  it('turns to the list again where it was not answered', async () => {
    const project = await setProject();
    project.ringostat.configure({ answer: 'broken' });
    await project.clock.pass(31_000);
    const asked = await afterTheList(project, () => project.ringostat.configure({ answer: 'normal' }));
    expect(asked[0]).toBe(list);
  });

  it('tells the state of the phone when it changes, and not with each answer', async () => {
    const { stage, ringostat, clock } = await setProject();
    await clock.pass(hour);
    ringostat.configure({ answer: 'html' });
    await clock.pass(hour);
    const states = stage.events.filter(({ kind }) => kind === 'phone-state');
    expect(states).toMatchObject([
      { state: { trouble: 'none' } },
      { state: { presence: 'ready' } },
      { state: { trouble: 'unreachable' } },
    ]);
  });

  it('goes slowly where the key is wrong', async () => {
    const { ringostat, clock } = await setProject();
    ringostat.configure({ answer: 'unauthorized' });
    await clock.pass(60_000);
    const before = ringostat.asked.length;
    await clock.pass(hour);
    expect(ringostat.asked.length - before).toBeLessThanOrEqual(12);
  });

  it('hears nothing more of an answer that comes when nobody listens', async () => {
    const held: (() => void)[] = [];
    const project = await setProject({
      around: (http) => ({
        send: async (request) => {
          const answer = await http.send(request);
          if (held.length > 0) return answer;
          return new Promise((resolve) => held.push(() => resolve(answer)));
        },
      }),
    });
    project.stage.stop();
    held[0]?.();
    await project.clock.pass(hour);
    expect([project.stage.events, project.ringostat.asked]).toMatchObject([[], { length: 1 }]);
  });

  it('stops with the page', async () => {
    const project = await setProject();
    project.stage.stop();
    const before = project.ringostat.asked.length;
    await project.clock.pass(hour);
    expect(project.ringostat.asked).toHaveLength(before);
  });

  it("never shows the secret, and asks in the project's own time", async () => {
    const { sent, clock, ringostat } = await setProject();
    ringostat.control.send({ do: 'ring', customer });
    await clock.pass(120_000);
    expect(JSON.stringify(sent)).not.toContain('ringostat-secret');
    const list = sent.findLast(({ url }) => url.includes('/calls/list'));
    // 15:06:11 by UTC is 18:06:11 there; ten minutes of slack.
    expect(new URL(list?.url ?? '').searchParams.get('to')).toBe('2026-11-20 18:16:11');
  });
});
