import { describe, expect, it } from 'vitest';
import type { DialOutcome } from '../../src/core/ports.ts';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const outbound = { direction: 'outbound', sessionType: 'Voice Outbound (API)' } as const;

async function answered(stage: Stage, outcome: DialOutcome): Promise<void> {
  await stage.clock.settle();
  stage.telephony.answer(outcome);
  await stage.clock.settle();
}

describe('a dial', () => {
  it('is on record before it goes out', async () => {
    const stage = await setStage();
    expect(stage.desk.dial(phone, {})).toBe(true);
    expect(stage.telephony.dials).toEqual([]);
    await stage.clock.settle();
    expect(stage.telephony.dials).toHaveLength(1);
    expect((await stage.journal.load()).map(({ kind }) => kind)).toContain('dial-begun');
  });

  it('that was answered holds up no other number, and the same one no longer than one click', async () => {
    const stage = await setStage();
    stage.desk.dial(phone, {});
    await answered(stage, { kind: 'calling' });
    expect(stage.desk.dial(phone, {})).toBe(false);
    expect(stage.desk.dial('+12125550100', {})).toBe(true);
    await answered(stage, { kind: 'calling' });
    await stage.clock.pass(3_000);
    expect(stage.desk.dial(phone, {})).toBe(true);
    await stage.clock.settle();
    expect(stage.telephony.dials.map(({ number }) => number)).toEqual([phone, '+12125550100', phone]);
  });

  it('that is never answered does not keep the agent from calling for ever', async () => {
    const stage = await setStage();
    stage.desk.dial(phone, {});
    await stage.clock.pass(30_000);
    expect(stage.desk.dial('+12125550100', {})).toBe(false);
    await stage.clock.pass(15_000);
    expect(stage.desk.dial('+12125550100', {})).toBe(true);
  });

  it.each([
    [{ kind: 'calling' }, 0],
    [{ kind: 'finish-in-phone' }, 1],
    [{ kind: 'copy-only' }, 1],
    [{ kind: 'unknown' }, 0],
    [{ kind: 'refused', code: 'agent-unavailable' }, 0],
  ] as const)('answered with %j shows the phone %i times', async (outcome, times) => {
    const stage = await setStage();
    stage.desk.dial(phone, {});
    await answered(stage, outcome);
    expect(stage.screen.phoneShown).toBe(times);
  });

  it('that only the agent can do says that the click copied the number, or offers to copy it', async () => {
    for (const [isCopied, state] of [
      [true, 'copied'],
      [false, 'copy-here'],
    ] as const) {
      const stage = await setStage();
      stage.desk.dial(phone, { isCopied });
      await answered(stage, { kind: 'copy-only' });
      expect(stage.desk.view().dial).toEqual({ number: { e164: phone, shown: '+1 415 555 0132' }, state });
    }
  });
});

describe('the call that was dialled', () => {
  it('is with the user it was clicked at, whoever else has the number', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone });
    const ben = stage.helpdesk.addUser({ name: 'Ben', phone });
    stage.desk.dial(phone, { user: ben.id });
    await answered(stage, { kind: 'calling' });
    await stage.begin(outbound);
    expect(stage.view()).toMatchObject({ caller: { id: ben.id }, reason: { kind: 'dialled' }, candidates: [] });
  });

  it('has the number that was dialled although no event tells it', async () => {
    const stage = await setStage();
    stage.desk.dial(phone, {});
    await answered(stage, { kind: 'calling' });
    await stage.begin(outbound);
    expect(stage.view()?.number?.e164).toBe(phone);
  });

  it('is the one that the answer names, even where it began before and nothing says that it goes out', async () => {
    const stage = await setStage();
    const { id: ticket } = stage.helpdesk.addTicket({ requesterId: 1 });
    stage.desk.dial(phone, { ticket });
    await stage.clock.settle();
    await stage.begin({ sessionType: '' });
    expect(stage.view()?.ticket).toBeUndefined();
    await answered(stage, { kind: 'calling', callId: '103646' });
    expect(stage.view()?.ticket?.id).toBe(ticket);
  });

  it('is of the later one of two clicks', async () => {
    const stage = await setStage();
    const [one, two] = [1, 2].map((requesterId) => stage.helpdesk.addTicket({ requesterId }).id);
    for (const ticket of [one, two]) {
      if (ticket !== undefined) stage.desk.dial(phone, { ticket });
      await answered(stage, { kind: 'unknown' });
      await stage.clock.pass(5_000);
    }
    await stage.begin(outbound);
    expect(stage.view()?.ticket?.id).toBe(two);
  });

  it.each([
    [59_000, true],
    [61_000, false],
  ])('is found %i ms after the click: %s', async (wait, isFound) => {
    const stage = await setStage();
    const { id: ticket } = stage.helpdesk.addTicket({ requesterId: 1 });
    stage.desk.dial(phone, { ticket });
    await answered(stage, { kind: 'unknown' });
    await stage.clock.pass(wait);
    await stage.begin(outbound);
    expect(stage.view()?.ticket?.id).toBe(isFound ? ticket : undefined);
  });
});

describe('the phone', () => {
  it('is heard as soon as it says anything, and signed in only once it names the agent', async () => {
    const stage = await setStage();
    const phoneView = () => stage.desk.view().phone;
    expect(phoneView()).toEqual({ isHeard: false, isOtherAgent: false });
    stage.telephony.emit({ kind: 'noticed', frame: 'adapter', type: 'Whatever' });
    expect(phoneView()).toEqual({ isHeard: true, isOtherAgent: false });
    stage.telephony.emit({ kind: 'signed-in', frame: 'adapter' });
    expect(phoneView()).toEqual({ isHeard: true, isOtherAgent: false });
    stage.telephony.emit({ kind: 'signed-in', frame: 'adapter', email: 'James.Bond@agents.co' });
    expect(phoneView()).toEqual({ isHeard: true, signedInAs: 'James.Bond@agents.co', isOtherAgent: false });
  });
});
