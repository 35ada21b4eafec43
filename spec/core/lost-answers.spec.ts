import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, theCall } from '../support/stage.ts';

const phone = '+14155550132';
const page = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;

describe('a write', () => {
  it('is stored before it leaves: while storage takes its time, nothing is sent', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(page(id));
    const release = stage.journal.hold();
    await stage.end();
    await stage.clock.pass(5_000);
    expect(stage.writes()).toBe(0);
    release();
    await stage.clock.settle();
    expect(stage.notes(id)).toHaveLength(1);
  });
});

describe('a ticket whose making was not answered', () => {
  it('is looked for by the call’s id, not asked for again', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.fail('createTicket', new Failure('no-answer'), { afterDoing: true });
    await stage.begin({ phone });
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.asked.filter((step) => step === 'createTicket')).toHaveLength(1);
    expect(stage.view()?.ticket?.id).toBe([...stage.helpdesk.tickets.keys()][0]);
  });
});

describe('a note whose answer was lost and that never arrived', () => {
  it('goes out again as it was, and what was typed since follows in an addition', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(page(id));
    stage.actions.typeNotes(theCall, 'wants a refund');
    await stage.end();
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'));
    stage.actions.done(theCall);
    await stage.clock.settle();
    stage.actions.typeNotes(theCall, 'wants a refund, and a new printer');
    await stage.clock.pass(10 * 60_000);
    const [note = '', addition = '', ...more] = stage.notes(id);
    expect(more).toEqual([]);
    expect(note).toContain('Notes: wants a refund\n');
    expect(addition).toMatch(/^Addition to/);
    expect(addition).toContain('and a new printer');
  });
});
