import { describe, expect, it } from 'vitest';
import type { FrozenRequest } from '../../src/core/facts.ts';
import { Failure } from '../../src/core/failure.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const page = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;

/** The write that was last begun, as the journal has it. */
function lastSent(stage: Stage): FrozenRequest {
  const begun = stage.journal.facts.findLast(({ kind }) => kind === 'step-begun');
  if (begun?.kind !== 'step-begun' || !begun.request) throw new Error('nothing was sent');
  return begun.request;
}

async function callWithLostNote(): Promise<{ readonly stage: Stage; readonly wrong: number; readonly right: number }> {
  const stage = await setStage();
  const [wrong, right] = [1, 2].map((requesterId) => stage.helpdesk.addTicket({ requesterId }).id);
  await stage.begin();
  await stage.pop(page(wrong ?? 0));
  await stage.clock.pass(30_000);
  stage.helpdesk.fail('updateTicket', new Failure('no-answer'));
  await stage.end();
  return { stage, wrong: wrong ?? 0, right: right ?? 0 };
}

describe('a note whose answer was lost, of a call that is moved then', () => {
  it('is corrected although it arrives a minute later', async () => {
    const { stage, wrong, right } = await callWithLostNote();
    stage.actions.chooseTicket(theCall, { id: right, subject: 'Another' });
    await stage.clock.pass(60_000);
    const { body } = lastSent(stage);
    await stage.helpdesk.updateTicket(wrong, Object(body));
    await stage.clock.pass(10 * 60_000);
    expect(stage.notes(right)).toHaveLength(1);
    expect(stage.notes(wrong).at(-1)).toBe(`This call (ccaip 103646) was moved to ticket #${right}.`);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is not waited for longer than two minutes where it never arrives', async () => {
    const { stage, wrong, right } = await callWithLostNote();
    stage.actions.chooseTicket(theCall, { id: right, subject: 'Another' });
    await stage.clock.pass(2.5 * 60_000);
    expect(stage.notes(right)).toHaveLength(1);
    expect(stage.notes(wrong)).toEqual([]);
    expect(stage.view()?.note).toBe('saved');
  });

  it('is still expected after a further try was refused', async () => {
    const { stage, wrong } = await callWithLostNote();
    const { body } = lastSent(stage);
    stage.helpdesk.fail('updateTicket', new Failure('forbidden'));
    await stage.clock.pass(5_000);
    stage.actions.chooseTicket(theCall, { id: wrong + 1, subject: 'Another' });
    await stage.clock.pass(50_000);
    await stage.helpdesk.updateTicket(wrong, Object(body));
    await stage.clock.pass(10 * 60_000);
    expect(stage.notes(wrong).at(-1)).toMatch(/was moved to ticket #/);
  });
});

describe('a note on a ticket that is deleted before the answer is known', () => {
  it('does not hold the call up: it is listed for the agent', async () => {
    const { stage, wrong } = await callWithLostNote();
    stage.helpdesk.removeTicket(wrong);
    await stage.clock.pass(10 * 60_000);
    expect(stage.desk.view().toFinish.map(({ unfinished }) => unfinished?.kind)).toEqual(['nobody']);
  });
});

describe('a write that was on its way when the phone was taken over', () => {
  it('is left alone for ten seconds', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone });
    await stage.clock.pass(30_000);
    stage.telephony.emit({
      kind: 'ended',
      frame: 'adapter',
      channel: 'call',
      id: '103646',
      direction: 'inbound',
      details: {},
      data: {},
    });
    const before = stage.helpdesk.asked.length;
    await stage.reload();
    await stage.clock.pass(9_000);
    expect(stage.helpdesk.asked.length).toBe(before);
    await stage.clock.pass(5_000);
    expect(stage.notes(id)).toHaveLength(1);
  });
});

describe('our own note that arrives late on a ticket that was made for the call', () => {
  it('is no sign of somebody else working there: the ticket still goes away when the call is moved', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone });
    const other = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true });
    await stage.end();
    await stage.clock.pass(10_000);
    const made = stage.view()?.ticket?.id ?? 0;
    stage.actions.chooseTicket(theCall, { id: other.id, subject: 'Another' });
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.tickets.get(made)?.tags).toContain('ringside_undone');
  });
});
