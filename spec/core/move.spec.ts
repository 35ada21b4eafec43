import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/core/delivery/deliver.ts';
import { Failure } from '../../src/core/failure.ts';
import { fold } from '../../src/core/fold.ts';
import type { Helpdesk } from '../../src/core/ports.ts';
import { holds } from '../support/random.ts';
import { situationOf } from '../support/situation.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';

/** An unknown caller: user 1 and ticket 1 are made. Ben has an open ticket, Cleo has none. */
async function strangersCall() {
  const stage = await setStage();
  await stage.begin({ phone });
  await stage.clock.pass(6_000);
  const [made] = [...stage.helpdesk.tickets.keys()];
  const ben = stage.helpdesk.addUser({ name: 'Ben', phone: '+14155550177' });
  const bens = stage.helpdesk.addTicket({ requesterId: ben.id });
  const cleo = stage.helpdesk.addUser({ name: 'Cleo', phone: '+14155550178' });
  return { stage, made: made ?? 0, ben, bens: bens.id, cleo };
}

const isCorrection = (body: string): boolean => body.startsWith('This call (ccaip 103646) was moved to ticket #');
const isNote = (body: string): boolean => body.startsWith('Inbound call') && body.includes('Call ID: ccaip 103646');

/** The tickets on which the call's note counts: it stands there, and no later line says that the call went elsewhere. */
const validOn = (stage: Stage): readonly number[] =>
  [...stage.helpdesk.tickets.keys()].filter((id) => {
    const bodies = stage.notes(id);
    return bodies.findLastIndex(isNote) > bodies.findLastIndex(isCorrection);
  });

describe('a call that is moved to another user', () => {
  it('takes the made ticket along where the user has no open one: its requester is changed', async () => {
    const { stage, made, cleo } = await strangersCall();
    stage.actions.chooseUser(theCall, cleo);
    await stage.clock.settle();
    expect(stage.helpdesk.tickets.get(made)?.requesterId).toBe(cleo.id);
    await stage.end();
    expect(validOn(stage)).toEqual([made]);
    expect(stage.helpdesk.users.get(1)?.written).toEqual({ tags: ['ringside_undone'] });
  });

  it('goes to the user’s open ticket, and the made one is solved, tagged and free of the call’s id', async () => {
    const { stage, made, ben, bens } = await strangersCall();
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    expect(stage.helpdesk.tickets.get(made)).toMatchObject({
      status: 'solved',
      externalId: '',
      tags: ['ringside', 'call', 'ringside_undone'],
    });
    await stage.end();
    expect(validOn(stage)).toEqual([bens]);
  });

  it('leaves the made ticket alone where somebody else has worked on it', async () => {
    const { stage, made, cleo } = await strangersCall();
    stage.helpdesk.changeTicket(made, { updatedAt: stage.clock.now() + 1_000 });
    stage.actions.chooseUser(theCall, cleo);
    await stage.clock.pass(2_000);
    await stage.end();
    expect(stage.helpdesk.tickets.get(made)?.requesterId).toBe(1);
    const further = [...stage.helpdesk.tickets.values()].find(({ requesterId }) => requesterId === cleo.id);
    expect(validOn(stage)).toEqual([further?.id]);
  });

  it('leaves it open and tagged where Zendesk refuses to solve it', async () => {
    const { stage, made, ben, bens } = await strangersCall();
    stage.helpdesk.fail('updateTicket', new Failure('refused', { fields: ['base'] }));
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    await stage.end();
    expect(stage.helpdesk.tickets.get(made)).toMatchObject({
      status: 'new',
      tags: ['ringside', 'call', 'ringside_undone'],
    });
    expect(validOn(stage)).toEqual([bens]);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('after the note gets a line on the wrong ticket and the note on the right one', async () => {
    const { stage, made, ben, bens } = await strangersCall();
    await stage.end();
    expect(validOn(stage)).toEqual([made]);
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    expect(validOn(stage)).toEqual([bens]);
    expect(stage.notes(made).at(-1)).toBe(`This call (ccaip 103646) was moved to ticket #${bens}.`);
    expect(stage.notes(bens)[0]).toContain('Customer: Ben, +1 415 555 0132');
  });

  it('cannot be moved any more half an hour after its end', async () => {
    const { stage, made, ben } = await strangersCall();
    await stage.end();
    await stage.clock.pass(30 * 60_000 + 1);
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    expect(validOn(stage)).toEqual([made]);
    expect(stage.view()?.isMovable ?? false).toBe(false);
  });
});

describe('a note that Zendesk refuses for good', () => {
  it('is written at once on the ticket that the agent chooses instead', async () => {
    const { stage, bens } = await strangersCall();
    stage.helpdesk.fail('updateTicket', new Failure('refused', { fields: ['base'] }));
    await stage.end();
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'refused' } }]);
    stage.actions.chooseTicket(theCall, { id: bens });
    await stage.clock.settle();
    expect(validOn(stage)).toEqual([bens]);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('undo', () => {
  it('gives the ticket back to the caller it was made for', async () => {
    const { stage, made, cleo } = await strangersCall();
    stage.actions.chooseUser(theCall, cleo);
    await stage.clock.settle();
    expect(stage.view()?.canUndo).toBe(true);
    stage.actions.undo(theCall);
    await stage.clock.settle();
    await stage.end();
    expect(stage.helpdesk.tickets.get(made)?.requesterId).toBe(1);
    expect(validOn(stage)).toEqual([made]);
    expect(stage.helpdesk.users.get(1)?.written).toEqual({ tags: [] });
  });

  it('brings a solved made ticket back, with the note', async () => {
    const { stage, made, ben } = await strangersCall();
    await stage.end();
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    stage.actions.undo(theCall);
    await stage.clock.pass(1_000);
    expect(stage.helpdesk.tickets.get(made)).toMatchObject({
      status: 'open',
      externalId: 'ccaip-call-103646',
      tags: ['ringside', 'call'],
    });
    expect(validOn(stage)).toEqual([made]);
  });
});

describe('the line that a call was moved', () => {
  /** Says on the made ticket that the call went to Ben's, of which Zendesk now answers this to the agent. */
  async function sayMoved(refusal: 'not-found' | 'forbidden') {
    const { stage, made, bens } = await strangersCall();
    await stage.end();
    const zendesk = stage.helpdesk.as(7);
    const helpdesk: Helpdesk = {
      ...zendesk,
      ticket: async (id) => (id === bens ? undefined : zendesk.ticket(id)),
      comments: async (id) => {
        if (id === bens) throw new Failure(refusal);
        return zendesk.comments(id);
      },
    };
    const comment = { body: `This call (ccaip 103646) was moved to ticket #${bens}.`, public: false };
    const body = { ticket: { comment } };
    const session = fold([{ id: '1', session: theCall, at: 0, kind: 'frame-lost' }]);
    if (!session) throw new Error('A fact makes a session');
    const situation = situationOf({ now: stage.clock.now() });
    const said = deliver('write-correction', { body, ticket: made, to: bens }, session, situation, {
      helpdesk,
      clock: stage.clock,
    });
    await stage.clock.settle();
    return { facts: await said, bens, isSaid: stage.notes(made).some(isCorrection) };
  }

  it('is not written where somebody has deleted the ticket that it would name: that one is lost', async () => {
    const { facts, bens, isSaid } = await sayMoved('not-found');
    expect(facts).toEqual([{ kind: 'ticket-lost', step: 'write-correction', ticket: bens, how: 'gone' }]);
    expect(isSaid).toBe(false);
  });

  it('is written where the agent may not see that ticket any more: the note stands there', async () => {
    const { facts, isSaid } = await sayMoved('forbidden');
    expect(facts).toMatchObject([{ kind: 'note-corrected' }]);
    expect(isSaid).toBe(true);
  });
});

describe('a call that is moved to another ticket', () => {
  it('is written there and nowhere else', async () => {
    const { stage, bens } = await strangersCall();
    stage.actions.chooseTicket(theCall, { id: bens });
    await stage.end();
    expect(validOn(stage)).toEqual([bens]);
  });

  it('to a new one made for it has a key of its own', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    const old = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    stage.actions.newTicket(theCall);
    await stage.clock.settle();
    await stage.end();
    const fresh = [...stage.helpdesk.tickets.keys()].find((id) => id !== old.id);
    expect(validOn(stage)).toEqual([fresh]);
  });

  it('over a reload, with lost answers, ends with one valid note', async () => {
    const { stage, ben, bens } = await strangersCall();
    await stage.end();
    for (let time = 0; time < 3; time += 1)
      stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: time % 2 === 0 });
    stage.actions.chooseUser(theCall, ben);
    await stage.reload();
    await stage.clock.pass(60_000);
    expect(validOn(stage)).toEqual([bens]);
    expect(stage.notes(bens).filter(isNote)).toHaveLength(1);
  });
});

type Move = 'ben' | 'cleo' | 'bens' | 'new' | 'undo' | 'end' | 'reload' | 'lost' | 'wait';

describe('choices, moves and undos in any order', () => {
  it('end with exactly one ticket that holds the valid note', async () => {
    const moves = fc.array(
      fc.constantFrom<Move>('ben', 'cleo', 'bens', 'new', 'undo', 'end', 'reload', 'lost', 'wait'),
      { maxLength: 9 },
    );
    await holds(
      moves,
      async (order) => {
        const { stage, ben, bens, cleo } = await strangersCall();
        const make: Readonly<Record<Move, () => unknown>> = {
          ben: () => stage.actions.chooseUser(theCall, ben),
          cleo: () => stage.actions.chooseUser(theCall, cleo),
          bens: () => stage.actions.chooseTicket(theCall, { id: bens }),
          new: () => stage.actions.newTicket(theCall),
          undo: () => stage.actions.undo(theCall),
          end: () => stage.end(),
          reload: () => stage.reload(),
          lost: () => stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true }),
          wait: () => stage.clock.pass(1_000),
        };
        for (const move of order) await make[move]();
        await stage.clock.pass(1_000);
        await stage.end();
        await stage.clock.pass(20 * 60_000);
        expect(validOn(stage)).toHaveLength(1);
        expect(stage.desk.view().toFinish).toEqual([]);
      },
      300,
    );
  });
});
