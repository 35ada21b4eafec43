import { describe, expect, it } from 'vitest';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';

async function knownCaller(rules?: unknown): Promise<{ readonly stage: Stage; readonly ticket: number }> {
  const stage = await setStage({ ...(rules !== undefined && { rules }) });
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone });
  return { stage, ticket: stage.helpdesk.addTicket({ requesterId: ada.id }).id };
}

const chat = (kind: 'began' | 'ended', id = '9') =>
  ({
    kind,
    frame: 'chat-adapter',
    channel: 'chat',
    id,
    direction: 'inbound',
    details: {},
    data: kind === 'began' ? { phone } : {},
  }) as const;

describe('the note of a call', () => {
  it('has every line in its order, the links before the last', async () => {
    const { stage, ticket } = await knownCaller({
      version: 1,
      dispositions: ['Resolved', 'Follow up'],
      links: { Recording: 'https://storage.example.com/call-{{id}}.mp3' },
    });
    await stage.begin({ phone: '(415) 555-0132' });
    await stage.clock.pass(252_000);
    stage.actions.typeNotes(theCall, 'asked for a refund');
    stage.actions.chooseDisposition(theCall, 'Follow up');
    await stage.end();
    stage.actions.done(theCall);
    await stage.clock.settle();
    expect(stage.notes(ticket)).toEqual([
      [
        'Inbound call, 4 min 12 s',
        'Customer: Ada Lovelace, +1 415 555 0132',
        'Agent: James Bond (james.bond@agents.co)',
        'Queue: Developers / James',
        'Session type: Voice Inbound (IVR)',
        'Started: 2026-11-20 15:04:11 UTC',
        'Notes: asked for a refund',
        'Disposition: Follow up',
        'Recording: https://storage.example.com/call-103646.mp3',
        'Call ID: ccaip 103646',
      ].join('\n'),
    ]);
  });

  it('leaves out what is not known, or blank', async () => {
    const { stage, ticket } = await knownCaller();
    await stage.begin({ phone, queue: ' ', sessionType: '' });
    await stage.clock.pass(3_000);
    await stage.end({ queue: '', sessionType: '' });
    expect(
      stage
        .notes(ticket)[0]
        ?.split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['Inbound call, 3 s', 'Customer', 'Agent', 'Started', 'Call ID']);
  });

  it('of an outbound one says so', async () => {
    const { stage, ticket } = await knownCaller();
    await stage.begin({ phone, direction: 'outbound', sessionType: 'Voice Outbound (Manual)' });
    await stage.clock.pass(3_840_000);
    await stage.end();
    expect(stage.notes(ticket)[0]?.split('\n')[0]).toBe('Outbound call, 1 h 4 min');
  });
});

describe('the customer in the note', () => {
  it.each(['popped', 'chosen'])(
    'is the requester of the ticket that was %s, as its sidebar showed them',
    async (how) => {
      const stage = await setStage();
      const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone });
      const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
      await stage.begin();
      if (how === 'popped') await stage.pop(`https://acme.zendesk.com/agent/tickets/${ticket.id}`);
      else stage.actions.chooseTicket(theCall, { id: ticket.id });
      stage.desk.add([{ session: theCall, kind: 'requester-seen', ticket: ticket.id, user: ada }]);
      await stage.clock.pass(3_000);
      await stage.end();
      await stage.clock.pass(60_000);
      expect(stage.notes(ticket.id)[0]).toContain('\nCustomer: Ada Lovelace\n');
    },
  );
});

describe('the note of a chat', () => {
  it('and the ticket made for it speak of a chat, down to the last line', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada Lovelace', phone });
    stage.telephony.emit(chat('began'));
    await stage.clock.pass(5_000);
    stage.telephony.emit(chat('ended'));
    await stage.clock.settle();
    const [made] = stage.helpdesk.tickets.values();
    expect(made?.fields).toMatchObject({
      subject: 'Inbound chat with +1 415 555 0132',
      tags: ['ringside', 'chat'],
      external_id: 'ccaip-chat-9',
    });
    const [first, note] = stage.notes(made?.id ?? 0);
    expect(first).toBe('Inbound chat with +1 415 555 0132');
    expect(note).toMatch(/^Inbound chat, 5 s\n(.*\n)*Chat ID: ccaip 9$/);
  });

  it('is another one than that of a call with the same id', async () => {
    const { stage, ticket } = await knownCaller();
    stage.telephony.emit(chat('began', '103646'));
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    stage.telephony.emit(chat('ended', '103646'));
    await stage.end();
    await stage.clock.pass(2_000);
    expect(stage.notes(ticket).map((note) => note.split('\n').at(-1))).toEqual([
      'Chat ID: ccaip 103646',
      'Call ID: ccaip 103646',
    ]);
  });
});
