import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setLinkStage } from '../support/link-stage.ts';
import { holds } from '../support/random.ts';
import { requesterOf } from '../support/requester.ts';

const number = '+14155550132';
const ticket = (id: number) => ({ kind: 'ticket', id });
const user = (id: number) => ({ kind: 'user', id });

/** Ada with two open tickets, Grace and Charles with one number. */
const people = (stage: ReturnType<typeof setLinkStage>) => {
  const { helpdesk } = stage;
  const ada = helpdesk.addUser({
    name: 'Ada Lovelace',
    phone: number,
    email: 'ada@analytical.example',
    externalId: 'crm-1',
  });
  const grace = helpdesk.addUser({ name: 'Grace Hopper', phone: '+442079460018' });
  const charles = helpdesk.addUser({ name: 'Charles Babbage', phone: '+442079460018' });
  const old = helpdesk.addTicket({ requesterId: ada.id, updatedAt: 1 });
  const newest = helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer is on fire', updatedAt: 2 });
  const graces = helpdesk.addTicket({ requesterId: grace.id });
  return { ada, grace, charles, old, newest, graces };
};

describe('a link that names one person', () => {
  it.each(['phone/%2B14155550132', 'clid/4155550132', 'email/ada@analytical.example', 'external_id/crm-1', 'user/1'])(
    '%s opens that person’s newest open ticket, and writes nothing',
    async (words) => {
      const stage = setLinkStage();
      const { newest, ada } = people(stage);
      const finder = await stage.follow(`pop/${words}`);
      expect(stage.screen.opened).toEqual([ticket(newest.id)]);
      expect(finder.view()).toMatchObject({
        state: 'found',
        opened: ticket(newest.id),
        found: { caller: { id: ada.id }, ticket: { id: newest.id } },
      });
      expect(stage.writes()).toEqual([]);
    },
  );

  it('opens the person where no ticket is open', async () => {
    const stage = setLinkStage();
    const { charles } = people(stage);
    await stage.follow(`pop/user/${charles.id}`);
    expect(stage.screen.opened).toEqual([user(charles.id)]);
  });

  it('opens once, however long the page stands', async () => {
    const stage = setLinkStage();
    people(stage);
    const finder = await stage.follow(`pop/phone/${number}`);
    await stage.clock.pass(3_600_000);
    finder.look();
    await stage.clock.settle();
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('opens nothing where nobody has the id', async () => {
    const stage = setLinkStage();
    const finder = await stage.follow('pop/user/77');
    expect(finder.view()).toMatchObject({ state: 'asking', isNobody: true });
    expect(stage.screen.opened).toEqual([]);
  });

  it('opens nothing for a suspended one', async () => {
    const stage = setLinkStage();
    stage.helpdesk.addUser({ name: 'Mallory', phone: number, isSuspended: true });
    const finder = await stage.follow(`pop/phone/${number}`);
    expect(finder.view()).toMatchObject({ state: 'asking', isSuspended: true });
    expect(stage.screen.opened).toEqual([]);
  });

  it('does what the rules say of such a call: opens the user, or nothing', async () => {
    const rule = (pop: string) => ({
      version: 1,
      rules: [{ when: { queue: 'Sales*', direction: 'outbound' }, then: { pop } }],
    });
    const asked = `pop/phone/${number}/queue/Sales%20EU/direction/out`;
    const toUser = setLinkStage({ rules: rule('user') });
    const { ada } = people(toUser);
    await toUser.follow(asked);
    expect(toUser.screen.opened).toEqual([user(ada.id)]);
    const toNothing = setLinkStage({ rules: rule('none') });
    people(toNothing);
    const finder = await toNothing.follow(asked);
    expect(toNothing.screen.opened).toEqual([]);
    expect(finder.view().state).toBe('found');
  });

  it('finds whom a call has just made', async () => {
    const made = requesterOf(9, { name: 'Caller', phone: number });
    const stage = setLinkStage({ remembered: [made] });
    await stage.follow(`pop/phone/${number}`);
    expect(stage.screen.opened).toEqual([user(9)]);
  });
});

describe('a link that names a ticket', () => {
  it('opens it', async () => {
    const stage = setLinkStage();
    const { old } = people(stage);
    await stage.follow(`pop/ticket/${old.id}`);
    expect(stage.screen.opened).toEqual([ticket(old.id)]);
    expect(stage.helpdesk.asked).toEqual(['ticket']);
  });

  it('opens it where it is the caller’s', async () => {
    const stage = setLinkStage();
    const { old } = people(stage);
    await stage.follow(`pop/phone/${number}/ticket/${old.id}`);
    expect(stage.screen.opened).toEqual([ticket(old.id)]);
  });

  it('that is somebody else’s opens the caller’s own, and says so', async () => {
    const stage = setLinkStage();
    const { graces, newest } = people(stage);
    const finder = await stage.follow(`pop/phone/${number}/ticket/${graces.id}`);
    expect(stage.screen.opened).toEqual([ticket(newest.id)]);
    expect(finder.view().ticketProblem).toEqual({ id: graces.id, kind: 'others' });
  });

  it('that is closed or not to be seen opens nothing, and says why', async () => {
    const stage = setLinkStage();
    const { old } = people(stage);
    stage.helpdesk.changeTicket(old.id, { status: 'closed' });
    const closed = await stage.follow(`pop/ticket/${old.id}`);
    const hidden = await stage.follow('pop/ticket/4711');
    expect(closed.view()).toMatchObject({ state: 'asking', ticketProblem: { id: old.id, kind: 'closed' } });
    expect(hidden.view()).toMatchObject({ state: 'asking', ticketProblem: { id: 4711, kind: 'hidden' } });
    expect(stage.screen.opened).toEqual([]);
  });
});

describe('a link that names several people, or nobody', () => {
  it('asks, and opens the ticket of whom the agent chooses', async () => {
    const stage = setLinkStage();
    const { grace, charles, graces } = people(stage);
    const finder = await stage.follow('pop/phone/+442079460018');
    expect(finder.view()).toMatchObject({
      state: 'asking',
      found: { candidates: [{ id: grace.id }, { id: charles.id }] },
    });
    expect(stage.screen.opened).toEqual([]);
    finder.deeds.chooseUser(grace);
    await stage.clock.settle();
    expect(stage.screen.opened).toEqual([ticket(graces.id)]);
    expect(stage.writes()).toEqual([]);
  });

  it('opens the ticket that the agent chooses, and then another one', async () => {
    const stage = setLinkStage();
    const { graces, old } = people(stage);
    const finder = await stage.follow('pop/phone/+442079460018');
    for (const id of [graces.id, old.id]) {
      finder.deeds.chooseTicket({ id });
      await stage.clock.settle();
    }
    expect(stage.screen.opened).toEqual([ticket(graces.id), ticket(old.id)]);
  });

  it.each(['anonymous', ''])('asks for the number %j, without a search', async (word) => {
    const stage = setLinkStage();
    const finder = await stage.follow(`pop/phone/${word}`);
    expect(finder.view()).toMatchObject({ state: 'asking', found: { isAnonymous: true } });
    expect(stage.helpdesk.asked).toEqual([]);
  });

  it('makes nobody for a stranger, until the agent clicks; then one user, however often', async () => {
    const stage = setLinkStage({ searchDelay: 300_000 });
    const finder = await stage.follow('pop/phone/+14155550199');
    await stage.clock.pass(60_000);
    expect(finder.view()).toMatchObject({ state: 'asking', isNobody: true });
    expect(stage.writes()).toEqual([]);
    finder.deeds.createUser({ name: 'Alan Turing', phone: '+14155550199' });
    finder.deeds.createUser({ name: 'Alan Turing', phone: '+14155550199' });
    await stage.clock.settle();
    expect(stage.writes()).toEqual(['createUser']);
    await stage.clock.pass(60_000);
    expect(stage.writes()).toEqual(['createUser']);
    expect(stage.screen.opened).toEqual([user(1)]);
  });

  it('makes the user although the rules want no ticket, and stores the number as the rules say', async () => {
    const rules = { version: 1, phoneFormat: 'national', rules: [{ then: { ticket: 'none', unknownCaller: 'none' } }] };
    const stage = setLinkStage({ rules });
    const finder = await stage.follow('pop/phone/+14155550199');
    finder.deeds.createUser({ name: 'Alan Turing', phone: '+14155550199' });
    await stage.clock.settle();
    expect(stage.helpdesk.users.get(1)?.phone).toBe('(415) 555-0199');
  });
});

describe('a new ticket', () => {
  it('is made with a click, once, for the person who was found, and opened', async () => {
    const stage = setLinkStage();
    const { ada } = people(stage);
    const finder = await stage.follow(`pop/phone/${number}/direction/out`);
    finder.deeds.newTicket();
    finder.deeds.newTicket();
    await stage.clock.settle();
    expect(stage.writes()).toEqual(['createTicket']);
    const made = [...stage.helpdesk.tickets.values()].at(-1);
    expect(made).toMatchObject({ requesterId: ada.id, subject: 'Outbound call to +1 415 555 0132' });
    expect(stage.screen.opened.at(-1)).toEqual(ticket(made?.id ?? 0));
  });

  it('is one although Zendesk’s answer was lost', async () => {
    const stage = setLinkStage();
    people(stage);
    const finder = await stage.follow(`pop/phone/${number}`);
    stage.helpdesk.fail('createTicket', new Failure('no-answer'), { afterDoing: true });
    finder.deeds.newTicket();
    await stage.clock.settle();
    expect(finder.view()).toMatchObject({ state: 'making', failure: { code: 'no-answer', isOfWrite: true } });
    finder.deeds.newTicket();
    await stage.clock.pass(10_000);
    expect(finder.view()).toMatchObject({ state: 'found', opened: ticket(4) });
    expect(stage.helpdesk.tickets.size).toBe(4);
  });

  it('is not made for the next person who is chosen', async () => {
    const stage = setLinkStage();
    const { ada, charles } = people(stage);
    const finder = await stage.follow(`pop/user/${ada.id}`);
    finder.deeds.newTicket();
    await stage.clock.settle();
    finder.deeds.chooseUser(charles);
    await stage.clock.settle();
    expect(stage.writes()).toEqual(['createTicket']);
    expect(stage.screen.opened.at(-1)).toEqual(user(charles.id));
  });

  it('says what was refused and lets the agent go on', async () => {
    const stage = setLinkStage();
    const { charles } = people(stage);
    const finder = await stage.follow(`pop/phone/${number}`);
    stage.helpdesk.fail('createTicket', new Failure('refused'));
    finder.deeds.newTicket();
    await stage.clock.settle();
    expect(finder.view()).toMatchObject({ failure: { code: 'refused', retryAt: undefined, isOfWrite: true } });
    finder.deeds.chooseUser(charles);
    await stage.clock.settle();
    expect(stage.screen.opened.at(-1)).toEqual(user(charles.id));
    expect(stage.writes()).toEqual(['createTicket']);
  });

  it.each([
    ['{', false],
    ['{"version":1,"owner":"platform"}', false],
    ['{"version":1}', true],
  ])('with the rules %s may be made: %s', async (rules, canWrite) => {
    const stage = setLinkStage({ rules });
    people(stage);
    const finder = await stage.follow(`pop/phone/${number}`);
    expect(finder.view().canWrite).toBe(canWrite);
    finder.deeds.newTicket();
    await stage.clock.settle();
    expect(stage.writes()).toHaveLength(canWrite ? 1 : 0);
  });
});

describe('a link that comes at a bad moment', () => {
  it('opens nothing while the agent writes, nor later by itself, but what is clicked', async () => {
    const stage = setLinkStage({ isWriting: true });
    const { newest, ada, grace, graces } = people(stage);
    const finder = await stage.follow(`pop/phone/${number}`);
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([]);
    expect(finder.view()).toMatchObject({
      state: 'found',
      found: { waiting: ticket(newest.id), caller: { id: ada.id } },
    });
    finder.deeds.chooseUser(grace);
    await stage.clock.settle();
    expect(stage.screen.opened).toEqual([ticket(graces.id)]);
  });

  it('goes on by itself after there was no network, and at once when it is asked to', async () => {
    const stage = setLinkStage();
    const { newest } = people(stage);
    for (const code of ['offline', 'offline'] as const) stage.helpdesk.fail('findUsers', new Failure(code));
    const finder = await stage.follow(`pop/phone/${number}`);
    expect(finder.view()).toMatchObject({ state: 'searching', failure: { code: 'offline', isOfWrite: false } });
    finder.deeds.retry();
    await stage.clock.settle();
    expect(finder.view().failure?.code).toBe('offline');
    await stage.clock.pass(15_000);
    expect(stage.screen.opened).toEqual([ticket(newest.id)]);
  });

  it('does not search again by itself what the agent may not search', async () => {
    const stage = setLinkStage();
    people(stage);
    stage.helpdesk.fail('findUsers', new Failure('forbidden'));
    const finder = await stage.follow(`pop/phone/${number}`);
    await stage.clock.pass(20_000);
    expect(stage.helpdesk.asked).toEqual(['findUsers']);
    expect(finder.view().failure?.code).toBe('forbidden');
  });

  it('does nothing more once it is left', async () => {
    const stage = setLinkStage();
    people(stage);
    stage.helpdesk.fail('findUsers', new Failure('offline'));
    const finder = await stage.follow(`pop/phone/${number}`);
    finder.stop();
    await stage.clock.pass(60_000);
    expect([stage.helpdesk.asked, stage.screen.opened]).toEqual([['findUsers'], []]);
  });

  it('finds nobody and opens nothing between colleagues', async () => {
    const stage = setLinkStage();
    const { old } = people(stage);
    const finder = await stage.follow(`pop/phone/${number}/ticket/${old.id}/direction/internal`);
    expect(finder.view().state).toBe('internal');
    expect([stage.helpdesk.asked, stage.screen.opened]).toEqual([[], []]);
  });

  it('says that it names nobody', async () => {
    const stage = setLinkStage();
    const finder = await stage.follow('pop/queue/Sales/call_id/103646');
    expect(finder.view().state).toBe('empty');
    expect(stage.helpdesk.asked).toEqual([]);
  });
});

describe('any link at all', () => {
  it('writes nothing without a click, and brings at most one record to the front', async () => {
    const word = fc.oneof(
      fc.constantFrom('phone/+14155550132', 'phone/+442079460018', 'phone/+14155550199', 'phone/', 'user/1', 'user/99'),
      fc.constantFrom('ticket/1', 'ticket/3', 'ticket/99', 'email/ada@analytical.example', 'email/x@y.example'),
      fc.constantFrom(
        'external_id/crm-1',
        'external_id/none',
        'direction/in',
        'direction/out',
        'queue/Sales',
        'call_id/1',
      ),
    );
    const rule = fc.record({
      pop: fc.constantFrom('ticket', 'user', 'none'),
      ticket: fc.constantFrom('reuse', 'new', 'none'),
      unknownCaller: fc.constantFrom('create', 'ask', 'none'),
      severalMatches: fc.constantFrom('ask', 'newest'),
    });
    await holds(fc.tuple(fc.array(word, { maxLength: 5 }), rule, fc.boolean()), async ([words, then, isWriting]) => {
      const stage = setLinkStage({ rules: { version: 1, rules: [{ then }] }, isWriting });
      people(stage);
      const finder = await stage.follow(`pop/${words.join('/')}`);
      await stage.clock.pass(600_000);
      expect(stage.writes()).toEqual([]);
      expect(stage.screen.opened.length).toBeLessThanOrEqual(isWriting ? 0 : 1);
      expect(finder.view().state).not.toBe('searching');
    });
  });
});
