import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setLinkStage } from '../support/link-stage.ts';

const number = '+14155550132';

async function withAda() {
  const stage = setLinkStage();
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
  const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
  return { stage, ada, ticket };
}

describe('what the page of a link says', () => {
  it('is that it still searches while only the person is known', async () => {
    const { stage, ada } = await withAda();
    stage.helpdesk.fail('latestOpenTicket', new Failure('offline'));
    const finder = await stage.follow(`pop/phone/${number}`);
    expect(finder.view()).toMatchObject({ state: 'searching', found: { caller: { id: ada.id } } });
    await stage.clock.pass(60_000);
    expect(finder.view()).toMatchObject({ state: 'found' });
    expect(finder.view().failure).toBeUndefined();
  });

  it('is no complaint about a ticket where nobody but the ticket is named', async () => {
    const { stage, ticket } = await withAda();
    const finder = await stage.follow(`pop/ticket/${ticket.id}`);
    expect(finder.view().ticketProblem).toBeUndefined();
  });

  it('is whom the agent chose, on a link that named nobody', async () => {
    const { stage, ada } = await withAda();
    const finder = await stage.follow('pop/queue/Sales');
    finder.deeds.chooseUser(ada);
    await stage.clock.settle();
    expect(finder.view()).toMatchObject({ state: 'found', found: { caller: { id: ada.id } } });
  });

  it.each(['000', 'abc'])('is that %s is no number, but not of a hidden one', async (text) => {
    const { stage } = await withAda();
    expect((await stage.follow(`pop/phone/${text}`)).view().isUnreadable).toBe(true);
    expect((await stage.follow('pop/phone/anonymous')).view().isUnreadable).toBe(false);
    expect((await stage.follow(`pop/phone/${number}`)).view().isUnreadable).toBe(false);
  });
});

describe('the user that a link names by id', () => {
  it('is not read between colleagues', async () => {
    const { stage } = await withAda();
    await stage.follow('pop/user/1/direction/internal');
    expect(stage.helpdesk.asked).toEqual([]);
  });

  it('is read again only after a while, where that failed', async () => {
    const { stage, ticket } = await withAda();
    stage.helpdesk.fail('user', new Failure('offline'));
    await stage.follow('pop/user/1');
    expect(stage.helpdesk.asked).toEqual(['user']);
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket.id }]);
  });
});
