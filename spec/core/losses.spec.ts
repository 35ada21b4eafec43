import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../src/core/facts.ts';
import { fold } from '../../src/core/fold.ts';
import { theCall } from '../support/stage.ts';
import { requesterOf } from '../support/requester.ts';

const after = (...facts: readonly FactBody[]) =>
  fold(facts.map((fact, at) => Object.assign({ id: `${at}`, session: theCall, at }, fact)));

const note = (ticket: number): FactBody => ({
  kind: 'note-written',
  ticket,
  covers: { text: '', disposition: '', parts: 1 },
});
const made: FactBody = { kind: 'ticket-made', ticket: { id: 5, requesterId: 1 } };
const user = (id: number) => requesterOf(id, { name: 'Ada' });

describe('a ticket that takes nothing any more', () => {
  it('takes its note along only where it is gone, or where nothing can say there that the call was moved', () => {
    const lost = { kind: 'ticket-lost', ticket: 5 } as const;
    expect(after(note(5), { ...lost, how: 'closed', step: 'write-addition' })?.written?.ticket).toBe(5);
    expect(after(note(5), { ...lost, how: 'gone', step: 'write-addition' })?.written).toBeUndefined();
    for (const step of ['write-correction', 'undo-ticket'] as const)
      expect(after(note(4), note(5), { ...lost, how: 'closed', step })?.written?.ticket).toBe(4);
  });

  it('is as good as taken back where it was made for the call and is gone, or cannot be taken back', () => {
    const isUndone = (how: 'closed' | 'gone', step: 'write-note' | 'undo-ticket') =>
      after(made, { kind: 'ticket-lost', ticket: 5, how, step })?.made[0]?.isUndone;
    expect([isUndone('gone', 'write-note'), isUndone('closed', 'undo-ticket')]).toEqual([true, true]);
    expect(isUndone('closed', 'write-note')).toBe(false);
  });

  it('leaves the step free to be tried elsewhere', () => {
    const session = after(
      { kind: 'step-begun', step: 'write-note' },
      { kind: 'ticket-lost', ticket: 5, how: 'gone', step: 'write-note' },
    );
    expect(session?.attempts.size).toBe(0);
  });
});

describe('a user who is gone', () => {
  const gone = { kind: 'user-gone', step: 'make-ticket', user: 1 } as const;
  const signal = { from: 'event', kind: 'phone', value: '+14155550132' } as const;

  it('is nobody’s any more: all who were found are looked for anew', () => {
    const found = { kind: 'users-found', by: signal, users: [user(1)], isFresh: false } as const;
    const session = after(found, { kind: 'user-read', user: 1, found: user(1) }, gone);
    expect(session?.answers).toEqual([]);
    expect([...(session?.goneUsers ?? [])]).toEqual([1]);
    expect(session?.usersRead.get(1)).toBeUndefined();
    expect(session?.usersRead.has(1)).toBe(true);
  });

  it('is not the one that was made for the call, who stays where another is gone', () => {
    expect(after({ kind: 'user-made', user: user(1) }, gone)?.madeUser).toBeUndefined();
    expect(after({ kind: 'user-made', user: user(2) }, gone)?.madeUser?.id).toBe(2);
  });
});

describe('a user whose making was not answered, and who was then found', () => {
  const doubted: readonly FactBody[] = [
    { kind: 'step-begun', step: 'make-user', request: { body: {} } },
    { kind: 'step-failed', step: 'make-user', code: 'no-answer', retryAt: 9, isOutcomeKnown: false },
  ];
  const found: FactBody = { kind: 'user-made', user: user(1) };
  const gone = (id: number): FactBody => ({ kind: 'user-gone', step: 'make-ticket', user: id });

  it('is in doubt once more when the one who was found is gone, and that from when it was sent', () => {
    expect(after(...doubted, found)?.attempts.size).toBe(0);
    expect(after(...doubted, found, gone(1))?.attempts.get('make-user')).toMatchObject({
      state: 'unknown',
      doubtedAt: 1,
      unknownSince: 1,
      retryAt: 0,
    });
  });

  it('is in none where somebody else is gone, or where the answer came', () => {
    expect(after(...doubted, found, gone(2))?.attempts.size).toBe(0);
    const [begun] = doubted;
    expect(begun && after(begun, found, gone(1))?.attempts.size).toBe(0);
  });
});

describe('what is told twice, late or out of order', () => {
  it('takes no message back that was counted', () => {
    const counted = (customer: number, agent: number): FactBody => ({ kind: 'messages-counted', customer, agent });
    expect(after(counted(2, 3), counted(1, 4))?.messages).toEqual({ customer: 2, agent: 4 });
  });

  it('names each virtual agent and conversation once', () => {
    const told: FactBody = { kind: 'assisted', assistant: 'Order helper', conversation: 'c1' };
    const session = after(told, { kind: 'assisted', conversation: 'c2' }, told);
    expect([session?.assistants, session?.conversations]).toEqual([['Order helper'], ['c1', 'c2']]);
  });

  it('counts the passes that are too long ago to be kept', () => {
    const session = after(
      ...Array.from({ length: 30 }, (_, time): FactBody => {
        return { kind: 'passed', how: 'party', role: 'other', to: { name: `${time}` } };
      }),
    );
    expect([session?.passes.length, session?.passCount]).toEqual([20, 30]);
  });
});
