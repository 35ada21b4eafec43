import { describe, expect, it } from 'vitest';
import { number, speak, withAda } from './instance-with-ada.ts';

describe('a call of the agent', () => {
  it('finds its caller and is one note, with the times of the instance in ours', async () => {
    const opened = await withAda();
    const call = await speak(opened);
    await opened.clock.pass(30_000);
    opened.instance.send({ do: 'close', call });
    await opened.clock.pass(300_000);
    expect(opened.notes()).toEqual([
      [
        'Inbound call, 4 min 12 s',
        'Customer: Ada Lovelace, +1 415 555 0132',
        'Agent: James Bond (james.bond@agents.co)',
        'Queue: Support',
        'Started: 2026-11-20 15:05:15 UTC',
        `Call ID: daktela ${call}`,
      ].join('\n'),
    ]);
    expect(opened.stage.screen.opened).toContainEqual({ kind: 'ticket', id: opened.ticket });
  });

  it('is told the same where lists carry keys only and the zone is never named', async () => {
    const opened = await withAda();
    opened.instance.configure({ expands: false, tellsZone: false });
    const call = await speak(opened);
    opened.instance.send({ do: 'close', call });
    await opened.clock.pass(300_000);
    expect(opened.notes()).toHaveLength(1);
    expect(opened.notes()[0]).toMatch(/^Inbound call, 4 min 12 s\nCustomer: Ada Lovelace/);
    expect(opened.notes()[0]).toContain('Started: 2026-11-20 15:05:15 UTC\n');
  });

  it('that nobody spoke in says how it went, and only then', async () => {
    const { instance, clock, notes } = await withAda();
    const call = instance.send({ do: 'ring', number });
    await clock.pass(20_000);
    instance.send({ do: 'hang-up', call, cause: 'abandon' });
    await clock.pass(300_000);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain('Status: abandon\n');
    expect(notes()[0]).not.toContain('Started:');
  });

  it('that somebody else picked up is not ours', async () => {
    const { instance, clock, stage } = await withAda();
    const call = instance.send({ do: 'ring', number });
    instance.send({ do: 'transfer', call, to: 'eve' });
    instance.send({ do: 'pick-up', call });
    await clock.pass(300_000);
    expect(stage.desk.view().sessions).toEqual([]);
  });

  it('inside the house writes nothing', async () => {
    const { instance, clock, stage } = await withAda();
    const call = instance.send({ do: 'ring', number, direction: 'internal' });
    instance.send({ do: 'pick-up', call });
    await clock.pass(30_000);
    instance.send({ do: 'hang-up', call });
    await clock.pass(300_000);
    expect(stage.helpdesk.tickets.size).toBe(1);
    expect(stage.screen.opened).toEqual([]);
  });
});

describe('a call that goes from user to user', () => {
  it('is one ticket, and the note says whose it was before and after', async () => {
    const { instance, clock, notes } = await withAda();
    const call = instance.send({ do: 'ring', number, agent: 'eve' });
    instance.send({ do: 'pick-up', call });
    await clock.pass(60_000);
    instance.send({ do: 'transfer', call, to: 'james' });
    await clock.pass(60_000);
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
    await clock.pass(300_000);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain('Transferred from eve@agents.co (Support) to james.bond@agents.co (Support)\n');
    expect(notes()[0]).toMatch(/^Inbound call, 1 min 0 s/);
  });

  it('that comes back is a further part of the same session', async () => {
    const { instance, clock, notes, stage } = await withAda();
    const call = instance.send({ do: 'ring', number });
    instance.send({ do: 'pick-up', call });
    await clock.pass(60_000);
    instance.send({ do: 'transfer', call, to: 'eve' });
    await clock.pass(120_000);
    instance.send({ do: 'transfer', call, to: 'james' });
    await clock.pass(60_000);
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
    await clock.pass(300_000);
    expect(stage.desk.view().sessions).toHaveLength(1);
    expect(notes()).toHaveLength(2);
    expect(notes()[1]).toMatch(/^Addition to inbound call, 1 min 0 s/);
  });
});

describe('e-mails and web chats', () => {
  it.each([
    ['EMAIL', 'E-mail'],
    ['CHAT', 'Web chat'],
  ] as const)('of the kind %s find their customer by e-mail and are noted like chats', async (type, kind) => {
    const { instance, clock, notes } = await withAda();
    const talk = instance.send({ do: 'talk', type, address: 'ada@example.com' });
    await clock.pass(120_000);
    instance.send({ do: 'close', call: talk });
    await clock.pass(300_000);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toMatch(/^Inbound chat, 2 min 0 s\nCustomer: Ada Lovelace/);
    expect(notes()[0]).toContain(`Session type: ${kind}\n`);
    expect(notes()[0]).toMatch(/Chat ID: daktela activities_/);
  });
});

describe('an e-mail that is put off', () => {
  it('is over for now, and goes on as a further part when it is opened again', async () => {
    const { instance, clock, notes } = await withAda();
    const talk = instance.send({ do: 'talk', type: 'EMAIL', address: 'ada@example.com' });
    await clock.pass(120_000);
    instance.send({ do: 'put-off', call: talk });
    await clock.pass(300_000);
    expect(notes()).toHaveLength(1);
    instance.send({ do: 'open-again', call: talk });
    await clock.pass(120_000);
    instance.send({ do: 'close', call: talk });
    await clock.pass(300_000);
    expect(notes()).toHaveLength(2);
    expect(notes()[1]).toMatch(/^Addition to inbound chat/);
  });
});

describe('statuses', () => {
  it('are the dispositions, and the chosen one is set on the activity once', async () => {
    const opened = await withAda();
    const { stage, instance, clock } = opened;
    const call = await speak(opened);
    await clock.pass(15_000);
    expect(stage.desk.view().dispositions).toEqual(['Resolved', 'Follow up']);
    stage.actions.chooseDisposition(`daktela-call-${call}@7`, 'Follow up');
    stage.actions.done(`daktela-call-${call}@7`);
    await clock.pass(60_000);
    const puts = instance.asked.filter(({ method }) => method === 'PUT');
    expect(puts).toMatchObject([
      {
        path: `/api/v6/activities/${instance.state.activities[0]?.name}.json`,
        body: { statuses: ['statuses_follow_up'] },
      },
    ]);
    expect(opened.notes()[0]).toContain('Disposition: Follow up\n');
  });

  it('that were set in Daktela are shown and left alone', async () => {
    const opened = await withAda();
    const { stage, instance, clock } = opened;
    const call = await speak(opened);
    instance.send({ do: 'close', call, status: 'statuses_resolved' });
    await clock.pass(30_000);
    expect(stage.view(call)?.vendorDisposition).toEqual({ state: 'set', code: 'Resolved' });
    expect(stage.view(call)?.disposition).toBe('Resolved');
    stage.actions.chooseDisposition(`daktela-call-${call}@7`, 'Follow up');
    stage.actions.done(`daktela-call-${call}@7`);
    await clock.pass(60_000);
    expect(instance.asked.some(({ method }) => method === 'PUT')).toBe(false);
  });
});

describe('a status that was set in Daktela', () => {
  it('stands in the note where the agent chose none in the card', async () => {
    const opened = await withAda();
    const call = await speak(opened);
    opened.instance.send({ do: 'close', call, status: 'statuses_resolved' });
    await opened.clock.pass(300_000);
    expect(opened.notes()).toMatchObject([expect.stringContaining('Disposition: Resolved\n')]);
  });
});
