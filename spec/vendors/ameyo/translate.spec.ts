import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { emptyBook, readBook, withCall, type Book } from '../../../src/vendors/ameyo/book.ts';
import { translate } from '../../../src/vendors/ameyo/translate.ts';
import { readAmeyo } from '../../../src/vendors/ameyo/wire.ts';
import { crt, optionsOf, recorded, uce } from './recorded.ts';

const names = optionsOf().ticketIdNames;
const agentEmail = 'james.bond@agents.co';

/** What the toolbar says, one message after the other: the events of the last one, and what is remembered. */
function hear(...messages: readonly (string | Readonly<Record<string, unknown>>)[]): {
  readonly events: readonly TelephonyEvent[];
  readonly book: Book;
} {
  let told: { readonly events: readonly TelephonyEvent[]; readonly book: Book } = { events: [], book: emptyBook };
  for (const one of messages) {
    const message = readAmeyo(typeof one === 'string' ? recorded(one) : one, names);
    if (!message) throw new Error('This is no message of the toolbar');
    told = translate(message, told.book, { frame: 'adapter', agentEmail });
  }
  return told;
}
const shown = (params: Readonly<Record<string, unknown>>, crtObjectId = crt) => ({
  method: 'showCrm',
  phone: '4155550132',
  additionalParams: { crtObjectId, ...params },
});
const kinds = ({ events }: ReturnType<typeof hear>): readonly string[] => events.map(({ kind }) => kind);

describe('what the toolbar says of its agent', () => {
  it.each([
    ['on-load', { signIn: 'needed', presence: 'offline' }],
    ['logout', { signIn: 'needed', presence: 'offline' }],
    ['login', { signIn: 'done' }],
    ['login-elsewhere', { signIn: 'elsewhere' }],
    ['login-refused', { signIn: 'refused' }],
    ['select-campaign', { signIn: 'done' }],
    ['ready', { signIn: 'done', presence: 'ready' }],
    ['break', { signIn: 'done', presence: 'paused' }],
    ['disposition-codes', { dispositions: ['Resolved', 'Follow up'] }],
  ])('%s is the state %j', (name, state) => {
    expect(hear(name).events).toEqual([{ kind: 'phone-state', frame: 'adapter', state }]);
  });

  it('is with a call that somebody is signed in, by address only where Ameyo’s ids are addresses', () => {
    expect(hear('on-load', 'show-crm').events).toMatchObject([{ state: { signIn: 'done' } }, { kind: 'began' }]);
    expect(hear('show-crm-object').events).toMatchObject([
      { state: { signIn: 'done' } },
      { kind: 'signed-in', email: agentEmail },
      { kind: 'began', details: { agentEmail } },
    ]);
  });
});

describe('a call that is shown', () => {
  it('tells its kind, queue and campaign, by their ids where they have no names', () => {
    const told = (params: Readonly<Record<string, unknown>>) => hear(shown(params)).events.at(-1);
    expect(
      told({ callType: 'transferred.to.campaign.dial', queueName: 'English', campaignName: 'Support' }),
    ).toMatchObject({
      direction: 'inbound',
      details: {
        sessionType: 'Transferred call (transferred.to.campaign.dial)',
        queue: 'English',
        campaign: 'Support',
      },
    });
    expect(told({ queueId: 7, campaignId: 12 })).toMatchObject({ details: { queue: '7', campaign: '12' } });
  });

  it('has the parts of its parameters that are folded into texts unfolded', () => {
    const customerInfo = JSON.stringify({ tier: 'gold' });
    expect(hear(shown({ customerInfo })).events.at(-1)).toMatchObject({ data: { customerInfo: { tier: 'gold' } } });
  });

  it('again is the same call, and after its end nothing but news of it', () => {
    expect(kinds(hear('show-crm-object', 'show-crm-object'))).toContain('began');
    expect(hear('show-crm-object', 'show-crm-object').book.calls).toHaveLength(1);
    expect(kinds(hear('show-crm-object', 'hangup', 'show-crm-object'))).toEqual(['phone-state', 'signed-in', 'learnt']);
  });
});

describe('the record of a call', () => {
  it('is learnt of a call that is known, and begins one that is not', () => {
    expect(hear('show-crm', 'show-crm-detailed').events).toMatchObject([
      { kind: 'learnt', id: crt, data: { ticket_id: '35436' } },
    ]);
    expect(hear('show-crm-detailed').events).toMatchObject([{ kind: 'began', id: crt, direction: 'inbound' }]);
    expect(kinds(hear('show-crm-detailed', 'show-crm-detailed'))).toEqual(['learnt']);
  });

  it.each([
    ['ticket', '35436'],
    ['Case', '35436'],
    [undefined, '35436'],
    ['contact', undefined],
  ])('of the type %s is the ticket %s', (recordType, ticket) => {
    const recordInfo = { recordId: '35436', recordType, userCustomerCRTInfo: { customerCrtObjectId: crt } };
    const [event] = hear({ method: 'showCrmDetailed', recordInfo }).events;
    expect(event).toMatchObject({ data: ticket === undefined ? {} : { ticket_id: ticket } });
  });
});

describe('the end of a call', () => {
  const end = { method: 'hangupHandler', reason: 'success' };

  it('is that of the call it names, by the customer’s part or the agent’s', () => {
    expect(hear('show-crm', 'hangup').events).toMatchObject([
      { kind: 'ended', id: crt },
      { kind: 'disposition', state: 'needed' },
    ]);
    const byPart = { ...end, userCustomerCRTInfo: { userCrtObjectId: uce } };
    expect(hear('show-crm-object', shown({}, 'd928-2'), byPart).events).toMatchObject([{ kind: 'ended', id: crt }, {}]);
    expect(kinds(hear('show-crm', byPart))).toEqual(['noticed']);
  });

  it('is without any id that of the newest call that runs', () => {
    expect(hear('show-crm', shown({}, 'd928-2'), end).events[0]).toMatchObject({ id: 'd928-2' });
    expect(hear('show-crm', shown({}, 'd928-2'), end, end).events[0]).toMatchObject({ id: crt });
    expect(kinds(hear('show-crm', end, end))).toEqual(['noticed']);
  });

  it('of which no beginning was told is told all the same', () => {
    expect(kinds(hear('hangup'))).toEqual(['ended', 'disposition']);
  });
});

describe('the disposition that was set in the toolbar', () => {
  it.each([
    [{ dispositionCode: 'Resolved' }, { state: 'set', code: 'Resolved' }],
    [{ disposition: 'Resolved' }, { state: 'set', code: 'Resolved' }],
    [{}, { state: 'set' }],
  ])('is told as %j tells it', (more, disposition) => {
    const disposed = { ...recorded('dispose-call'), ...more };
    expect(hear('show-crm', 'hangup', disposed).events.at(-1)).toEqual({
      kind: 'disposition',
      frame: 'adapter',
      channel: 'call',
      id: crt,
      ...disposition,
    });
  });

  it('is that of the call it names, and without any id of the newest that has none', () => {
    expect(hear('show-crm', 'hangup', shown({}, 'd928-2'), 'dispose-call').events[0]).toMatchObject({ id: crt });
    const disposed = { method: 'disposeCall', dispositionCode: 'Resolved' };
    const two = ['show-crm', 'hangup', shown({}, 'd928-2'), { method: 'hangupHandler', reason: 'success' }] as const;
    expect(hear(...two, disposed).events[0]).toMatchObject({ id: 'd928-2' });
    expect(hear(...two, disposed, disposed).events[0]).toMatchObject({ id: crt });
  });
});

describe('a call that is handed on', () => {
  it('says by whom and to whom; of a conference who came', () => {
    expect(hear('show-crm', { ...recorded('transfer-to-phone'), phone: '2125550100' }).events).toMatchObject([
      { kind: 'passed', id: crt, how: 'transfer', from: { name: agentEmail }, to: { name: '2125550100' } },
    ]);
    const [party] = hear('show-crm', { ...recorded('confer-with-user'), targetUserId: 'eve' }).events;
    expect(party).toMatchObject({ how: 'party', to: { name: 'eve' } });
    expect(party).not.toHaveProperty('from');
  });
});

describe('a chat', () => {
  const again = { ...recorded('chat-passed-on'), agentCRTId: 'd928-1-uce-7', chatId: 'chat-77' };

  it('begins once, with who writes and its campaign; told again as passed on it is handed to another', () => {
    expect(hear('chat-initiated').events).toMatchObject([
      {
        kind: 'began',
        channel: 'chat',
        id: 'chat-77',
        details: { campaign: '14' },
        data: { phone: '4155550132', email: 'ada@customers.example', name: 'Ada Lovelace' },
      },
    ]);
    expect(kinds(hear('chat-initiated', 'chat-initiated'))).toEqual(['learnt']);
    expect(hear('chat-initiated', again).events).toMatchObject([
      { kind: 'learnt' },
      { kind: 'passed', how: 'transfer' },
    ]);
  });

  it('comes to the front, ends and is disposed by the agent’s part in it', () => {
    expect(hear('chat-initiated', 'chat-in-front').events).toMatchObject([{ kind: 'turned-to', id: 'chat-77' }]);
    expect(hear('chat-initiated', 'chat-ended').events).toMatchObject([
      { kind: 'ended', id: 'chat-77' },
      { kind: 'disposition', state: 'needed' },
    ]);
    expect(hear('chat-initiated', 'chat-ended', 'chat-disposed').events).toMatchObject([
      { kind: 'ended', id: 'chat-77' },
      { kind: 'disposition', state: 'set' },
    ]);
  });
});

describe('what is remembered of calls and chats', () => {
  it('is taken up by the next page, the newest fifty of each', () => {
    const { book } = hear('show-crm-object', 'chat-initiated');
    expect(readBook(JSON.parse(JSON.stringify(book)))).toEqual(book);
    let many = emptyBook;
    for (let index = 0; index < 60; index += 1)
      many = withCall(many, {
        id: `d928-${index}`,
        userCrt: undefined,
        direction: 'inbound',
        isBegun: true,
        isEnded: false,
        isDisposed: false,
      });
    expect([many.calls.length, many.calls[0]?.id]).toEqual([50, 'd928-10']);
    expect(readBook({ calls: 7 })).toEqual(emptyBook);
  });
});
