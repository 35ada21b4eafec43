import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { openingFirst } from '../../src/locations/opening-first.ts';
import { createFakeScreen } from '../support/fake-screen.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const ticket = { kind: 'ticket', id: 7 } as const;

/** A Zendesk that answers when it is told to; what is done besides is listed by name. */
function setUp() {
  const clock = createVirtualClock();
  const answers: { readonly yes: () => void; readonly no: () => void }[] = [];
  const zendesk = {
    ...createFakeScreen(),
    open: async () =>
      new Promise<void>((resolve, reject) => {
        answers.push({ yes: resolve, no: () => reject(new Failure('refused')) });
      }),
  };
  const { screen, afterOpening } = openingFirst(zendesk, clock);
  const done: string[] = [];
  return { clock, answers, screen, done, work: (name: string) => afterOpening(() => done.push(name)) };
}

describe('while Zendesk opens a record', () => {
  it('other work waits, and is then done in order', async () => {
    const { clock, answers, screen, done, work } = setUp();
    work('before');
    const opened = screen.open(ticket);
    work('drawing');
    work('storing');
    expect(done).toEqual(['before']);
    answers[0]?.yes();
    await opened;
    await clock.settle();
    expect(done).toEqual(['before', 'drawing', 'storing']);
    work('after');
    expect(done).toEqual(['before', 'drawing', 'storing', 'after']);
  });

  it('other work waits no longer once Zendesk says no, which whoever wanted it open is told', async () => {
    const { clock, answers, screen, done, work } = setUp();
    const opened = screen.open(ticket);
    work('drawing');
    answers[0]?.no();
    await expect(opened).rejects.toMatchObject({ code: 'refused' });
    await clock.settle();
    expect(done).toEqual(['drawing']);
  });

  it('no work waits longer than 20 ms where Zendesk is silent', async () => {
    const { clock, screen, done, work } = setUp();
    void screen.open(ticket);
    work('drawing');
    await clock.pass(19);
    expect(done).toEqual([]);
    await clock.pass(1);
    expect(done).toEqual(['drawing']);
    work('storing');
    await clock.pass(20);
    expect(done).toEqual(['drawing', 'storing']);
  });

  it('of two records, work waits for the one that came last', async () => {
    const { clock, answers, screen, done, work } = setUp();
    void screen.open(ticket);
    await clock.pass(5);
    void screen.open({ kind: 'user', id: 8 });
    work('drawing');
    answers[0]?.yes();
    await clock.pass(15);
    expect(done).toEqual([]);
    answers[1]?.yes();
    await clock.settle();
    expect(done).toEqual(['drawing']);
  });
});
