import { describe, expect, it } from 'vitest';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const james = { name: 'james.bond@agents.co', queue: 'Developers / James' };
const eve = { name: 'eve@agents.co', queue: 'Billing' };
const wrappedUp = { version: 1, dispositions: ['Resolved'] };

async function knownCaller(rules?: unknown): Promise<{ readonly stage: Stage; readonly ticket: number }> {
  const stage = await setStage({ rules });
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone });
  return { stage, ticket: stage.helpdesk.addTicket({ requesterId: ada.id }).id };
}

/** So long with the customer, ms. */
async function talk(stage: Stage, time: number): Promise<void> {
  await stage.begin({ phone });
  await stage.clock.pass(time);
  await stage.end({ phone });
}

describe('the addition about a call that comes back', () => {
  it('tells how it came back, and not again what the note told', async () => {
    const { stage, ticket } = await knownCaller();
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    await stage.pass('transfer', james, eve);
    await stage.end({ phone });
    await stage.clock.pass(10_000);
    await stage.pass('transfer', eve, james);
    await talk(stage, 30_000);
    expect(stage.notes(ticket)).toEqual([
      expect.stringContaining(
        '\nTransferred from james.bond@agents.co (Developers / James) to eve@agents.co (Billing)\nCall ID:',
      ),
      [
        'Addition to inbound call, 30 s',
        'Agent: James Bond (james.bond@agents.co)',
        'Started: 2026-11-20 15:04:31 UTC',
        'Transferred from eve@agents.co (Billing) to james.bond@agents.co (Developers / James)',
        'Call ID: ccaip 103646',
      ].join('\n'),
    ]);
  });

  it('tells the last passes of a call that was handed to and fro without end', async () => {
    const { stage, ticket } = await knownCaller();
    await talk(stage, 10_000);
    await stage.clock.pass(10_000);
    await stage.begin({ phone });
    for (let time = 0; time < 30; time += 1) {
      await stage.pass('party', {}, { name: `${time}@agents.co` });
    }
    await stage.end({ phone });
    expect(stage.notes(ticket)[1]?.match(/^Joined: .*$/gm)).toEqual(
      Array.from({ length: 20 }, (_, time) => `Joined: ${10 + time}@agents.co`),
    );
  });
});

describe('a call that comes back before its note is written', () => {
  it('has one note, from its first beginning, with the time of both', async () => {
    const { stage, ticket } = await knownCaller(wrappedUp);
    await talk(stage, 60_000);
    await stage.clock.pass(20_000);
    await talk(stage, 30_000);
    await stage.clock.pass(120_000);
    expect(stage.notes(ticket)).toEqual([
      expect.stringMatching(/^Inbound call, 1 min 30 s\n.*\nStarted: 2026-11-20 15:04:11 UTC\n/s),
    ]);
  });

  it('has no duration where the end of either was not told', async () => {
    const { stage, ticket } = await knownCaller(wrappedUp);
    await stage.begin({ phone });
    await stage.reload();
    stage.actions.endCall(theCall);
    await stage.clock.pass(20_000);
    await talk(stage, 30_000);
    await stage.clock.pass(120_000);
    expect(stage.notes(ticket)[0]?.split('\n')[0]).toBe('Inbound call');
  });

  it('is told apart from one that comes back after it: the addition has its own time', async () => {
    const { stage, ticket } = await knownCaller(wrappedUp);
    await talk(stage, 60_000);
    await stage.clock.pass(20_000);
    await talk(stage, 30_000);
    await stage.clock.pass(120_000);
    await talk(stage, 5_000);
    await stage.clock.pass(120_000);
    expect(stage.notes(ticket)[1]).toMatch(/^Addition to inbound call, 5 s\n.*\nStarted: 2026-11-20 15:08:01 UTC\n/s);
  });
});

describe('a call of which only the end was heard', () => {
  it('runs when it comes back', async () => {
    const { stage, ticket } = await knownCaller();
    await stage.end({ phone });
    await stage.clock.pass(10_000);
    await stage.begin({ phone });
    expect(stage.view()?.phase).toBe('running');
    await stage.clock.pass(5_000);
    await stage.end({ phone });
    expect(stage.notes(ticket).map((note) => note.split('\n')[0])).toEqual([
      'Inbound call',
      'Addition to inbound call, 5 s',
    ]);
  });

  it('is over although the beginning comes late', async () => {
    const { stage } = await knownCaller();
    await stage.end({ phone });
    await stage.clock.pass(1_000);
    await stage.begin({ phone });
    expect(stage.view()?.phase).not.toBe('running');
  });
});
