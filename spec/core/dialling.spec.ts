import { describe, expect, it } from 'vitest';
import type { DialOutcome } from '../../src/core/ports.ts';
import { setStage, type Stage } from '../support/stage.ts';

const outbound = { direction: 'outbound', sessionType: 'Voice Outbound (API)' } as const;

async function clicked(): Promise<{ readonly stage: Stage; readonly user: number; readonly ticket: number }> {
  const stage = await setStage();
  const user = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
  stage.helpdesk.addTicket({ requesterId: user.id, updatedAt: 9 });
  const ticket = stage.helpdesk.addTicket({ requesterId: user.id, updatedAt: 1 });
  stage.desk.dial('(415) 555-0132', { user: user.id, ticket: ticket.id });
  await stage.clock.settle();
  return { stage, user: user.id, ticket: ticket.id };
}

describe('a click on a number', () => {
  it('dials once with the number as E.164, and a second click while it is under way does nothing', async () => {
    const { stage } = await clicked();
    expect(stage.desk.dial('+1 415 555 0132', {})).toBe(false);
    expect(stage.desk.dial('+1 212 555 0100', {})).toBe(false);
    expect(stage.telephony.dials).toMatchObject([{ number: '+14155550132', agentEmail: 'james.bond@agents.co' }]);
  });

  it('is stored before it dials, so that nothing dials it again after a crash', async () => {
    const stage = await setStage();
    const release = stage.journal.hold();
    stage.desk.dial('+14155550132', {});
    await stage.clock.pass(5_000);
    expect(stage.telephony.dials).toEqual([]);
    release();
    await stage.clock.settle();
    expect(stage.telephony.dials).toHaveLength(1);
    await stage.reload();
    await stage.clock.pass(10 * 60_000);
    expect(stage.telephony.dials).toHaveLength(1);
  });

  it('dials as the agent who signed in to the phone', async () => {
    const stage = await setStage();
    stage.telephony.emit({ kind: 'signed-in', frame: 'adapter', email: 'bond@phone.example' });
    stage.desk.dial('+14155550132', {});
    await stage.clock.settle();
    expect(stage.telephony.dials).toMatchObject([{ agentEmail: 'bond@phone.example' }]);
    expect(stage.desk.view().phone).toEqual({ isHeard: true, signedInAs: 'bond@phone.example', isOtherAgent: true });
  });

  it('gives its number, user and ticket to the call whose id the answer names', async () => {
    const { stage, ticket } = await clicked();
    stage.telephony.answer({ kind: 'calling', callId: '103646' });
    await stage.clock.settle();
    expect(stage.desk.view().dial).toMatchObject({ state: 'calling', number: { shown: '+1 415 555 0132' } });
    await stage.begin({ ...outbound, id: '5' });
    await stage.begin(outbound);
    await stage.end(outbound);
    expect(stage.notes(ticket)[0]).toMatch(/^Outbound call, 0 s\nCustomer: Ada, \+1 415 555 0132\n/);
    expect(stage.view('ccaip-call-5@7')?.ticket).toBeUndefined();
  });

  it('gives them to the call that began before the answer came', async () => {
    const { stage, ticket } = await clicked();
    await stage.begin({ ...outbound, id: '103646' });
    stage.telephony.answer({ kind: 'calling', callId: '103646' });
    await stage.clock.settle();
    await stage.end(outbound);
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it.each([
    { kind: 'finish-in-phone' },
    { kind: 'finish-in-phone', code: 'secret' },
    { kind: 'unknown' },
    { kind: 'copy-only' },
  ] as const satisfies readonly DialOutcome[])(
    'gives them to the next outbound call within a minute after %j',
    async (outcome) => {
      const { stage, ticket } = await clicked();
      stage.telephony.answer(outcome);
      await stage.clock.settle();
      await stage.begin({ id: '1' });
      await stage.clock.pass(50_000);
      await stage.begin({ ...outbound, id: '2' });
      expect(stage.view('ccaip-call-2@7')?.ticket?.id).toBe(ticket);
      expect(stage.view('ccaip-call-1@7')?.ticket).toBeUndefined();
    },
  );

  it('gives nothing to a call more than a minute later, nor after a refusal', async () => {
    const { stage } = await clicked();
    stage.telephony.answer({
      kind: 'refused',
      code: 'agent-unavailable',
      words: 'Agent is not available to take this call',
    });
    await stage.clock.settle();
    expect(stage.desk.view().dial).toMatchObject({
      state: 'refused',
      refusal: { words: 'Agent is not available to take this call' },
    });
    await stage.begin(outbound);
    expect(stage.view()?.ticket).toBeUndefined();
    await stage.clock.pass(5_000);
    stage.desk.dial('+14155550132', { ticket: 1 });
    await stage.clock.settle();
    stage.telephony.answer({ kind: 'unknown' });
    await stage.clock.pass(61_000);
    await stage.begin({ ...outbound, id: '3' });
    expect(stage.view('ccaip-call-3@7')?.ticket).toBeUndefined();
  });

  it('heard twice for one click in Zendesk dials once', async () => {
    const stage = await setStage();
    stage.desk.dial('+14155550132', { user: 1 });
    await stage.clock.settle();
    stage.telephony.answer({ kind: 'calling' });
    await stage.clock.settle();
    expect(stage.desk.dial('+14155550132', { user: 1 })).toBe(false);
    expect(stage.telephony.dials).toHaveLength(1);
  });

  it('shows the phone where the agent has to finish there, or to type the number', async () => {
    const { stage } = await clicked();
    stage.telephony.answer({ kind: 'finish-in-phone' });
    await stage.clock.settle();
    expect(stage.screen.phoneShown).toBe(1);
  });

  it('survives a reload between the click and its call, and is not dialled again', async () => {
    const { stage, ticket } = await clicked();
    await stage.reload();
    await stage.clock.pass(5_000);
    await stage.begin(outbound);
    expect(stage.view()?.ticket?.id).toBe(ticket);
    expect(stage.telephony.dials).toHaveLength(1);
  });

  it('that cannot be read as a number is not dialled, and said so', async () => {
    const stage = await setStage();
    expect(stage.desk.dial('ask reception', {})).toBe(false);
    await stage.clock.settle();
    expect(stage.telephony.dials).toEqual([]);
    expect(stage.desk.view().dial).toMatchObject({
      state: 'refused',
      refusal: { code: 'number' },
      number: { shown: 'ask reception' },
    });
  });

  it('is not shown any more as a dial once its call has begun', async () => {
    const { stage } = await clicked();
    stage.telephony.answer({ kind: 'unknown' });
    await stage.clock.settle();
    expect(stage.desk.view().dial?.state).toBe('unknown');
    await stage.begin(outbound);
    expect(stage.desk.view().dial).toBeUndefined();
  });
});
