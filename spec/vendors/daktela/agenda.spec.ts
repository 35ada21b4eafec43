import { describe, expect, it } from 'vitest';
import { createAgenda, type Agenda } from '../../../src/vendors/daktela/agenda.ts';

const never = (): undefined => undefined;

/** Asks so many questions, each answered at once. */
const taken = (agenda: Agenda, count: number, wanted: readonly string[] = []): readonly string[] =>
  Array.from({ length: count }, () => {
    const question = agenda.next(wanted, never);
    agenda.done(question);
    return question.about;
  });

const started = (): Agenda => {
  const agenda = createAgenda();
  taken(agenda, 7);
  return agenda;
};

describe('what is asked next', () => {
  it('is at the start everything once, what the agent works on first', () => {
    const all = taken(createAgenda(), 7);
    expect(all.slice(0, 3)).toEqual(['activities', 'state', 'calls']);
    expect(all.slice(3).toSorted()).toEqual(['logins', 'pauses', 'queues', 'statuses']);
    expect(all.indexOf('queues')).toBeLessThan(all.indexOf('logins'));
  });

  it('is then in turn, calls that no activity told of among it', () => {
    expect(taken(started(), 6)).toEqual(['activities', 'state', 'activities', 'state', 'activities', 'calls']);
  });

  it('is what is urgent, before anything else that is due', () => {
    const agenda = createAgenda();
    taken(agenda, 2);
    agenda.press();
    expect([agenda.isPressed(), ...taken(agenda, 2)]).toEqual([true, 'activities', 'calls']);
    expect(agenda.next(['1WS.1'], never)).toEqual({ about: 'call', id: '1WS.1' });
  });

  it('is after a sleep everything that may have happened meanwhile', () => {
    const agenda = started();
    taken(agenda, 1);
    expect(agenda.isPressed()).toBe(false);
    agenda.catchUp();
    expect([agenda.isPressed(), ...taken(agenda, 4)]).toEqual([true, 'activities', 'calls', 'state', 'state']);
  });

  it('knows since when it is asked', () => {
    const agenda = createAgenda();
    expect(agenda.next([], (what) => `since ${what}`)).toEqual({ about: 'activities', since: 'since activities' });
  });
});

describe('a question that is not answered', () => {
  it('comes again, three times in all', () => {
    const agenda = createAgenda();
    const call = { about: 'call', id: '1WS.1' } as const;
    expect([1, 2, 3].map(() => agenda.failed({ about: 'queues' }))).toEqual([false, false, true]);
    expect([1, 2, 3].map(() => agenda.failed(call))).toEqual([false, false, true]);
    agenda.done(call);
    expect(agenda.failed(call)).toBe(false);
    expect(agenda.failed({ ...call, id: '1WS.2' })).toBe(false);
  });
});
