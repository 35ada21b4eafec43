import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setLinkStage } from '../support/link-stage.ts';

const number = '+14155550132';
const ticket = (id: number) => ({ kind: 'ticket', id });
const user = (id: number) => ({ kind: 'user', id });

describe('one click after another on a link’s page', () => {
  it('makes a ticket for whom it was clicked only, also where rules want a new one for each call', async () => {
    const stage = setLinkStage({ rules: { version: 1, rules: [{ then: { ticket: 'new' } }] } });
    const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    const charles = stage.helpdesk.addUser({ name: 'Charles Babbage' });
    const finder = await stage.follow(`pop/user/${ada.id}`);
    finder.deeds.newTicket();
    await stage.clock.settle();
    finder.deeds.chooseUser(charles);
    await stage.clock.pass(60_000);
    expect(stage.writes()).toEqual(['createTicket']);
    expect(stage.screen.opened.at(-1)).toEqual(user(charles.id));
  });

  it('tries again what was refused, and says nothing more of the refusal', async () => {
    const stage = setLinkStage();
    stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    const finder = await stage.follow(`pop/phone/${number}`);
    stage.helpdesk.fail('createTicket', new Failure('refused'));
    finder.deeds.newTicket();
    await stage.clock.settle();
    finder.deeds.newTicket();
    await stage.clock.settle();
    expect(stage.writes()).toEqual(['createTicket', 'createTicket']);
    expect(finder.view().failure).toBeUndefined();
    expect(stage.screen.opened.at(-1)).toEqual(ticket(1));
  });

  it('looks anew whether the chosen person has an open ticket', async () => {
    const stage = setLinkStage();
    const [grace] = ['Grace Hopper', 'Charles Babbage'].map((name) => stage.helpdesk.addUser({ name, phone: number }));
    const { id } = stage.helpdesk.addTicket({ requesterId: grace?.id ?? 0 });
    const finder = await stage.follow(`pop/phone/${number}`);
    for (const status of ['open', 'closed'] as const) {
      stage.helpdesk.changeTicket(id, { status });
      if (grace) finder.deeds.chooseUser(grace);
      await stage.clock.settle();
    }
    expect(stage.screen.opened).toEqual([ticket(id), user(grace?.id ?? 0)]);
  });

  it('opens what is clicked before the phone was asked whether the agent writes', async () => {
    const stage = setLinkStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    const finder = await stage.follow(`pop/phone/${number}`, 'searching');
    expect(stage.screen.opened).toEqual([]);
    finder.deeds.chooseUser(ada);
    await stage.clock.settle();
    expect(stage.screen.opened).toEqual([user(ada.id)]);
  });

  it('opens what comes although it is told once more to search only', async () => {
    const stage = setLinkStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    stage.helpdesk.fail('findUsers', new Failure('offline'));
    const finder = await stage.follow(`pop/phone/${number}`);
    finder.start('searching');
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([user(ada.id)]);
  });

  it('opens nothing of a page that is left while it searches', async () => {
    const stage = setLinkStage();
    stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    stage.helpdesk.fail('findUsers', new Failure('offline'));
    const finder = await stage.follow(`pop/phone/${number}`);
    finder.deeds.retry();
    finder.stop();
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([]);
  });
});
