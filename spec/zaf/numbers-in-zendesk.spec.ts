import { afterEach, describe, expect, it, vi } from 'vitest';
import { createContacts } from '../../src/zaf/contacts.ts';
import { onHereChange, readHere } from '../../src/zaf/here.ts';
import { onDialOut, type DialOut } from '../../src/zaf/voice.ts';
import { connectBundled } from '../support/bundled-client.ts';
import { createFakeZafHost } from '../support/fake-zaf-host.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a number clicked in Zendesk', () => {
  const heardOf = async (...messages: readonly unknown[]): Promise<readonly DialOut[]> => {
    const host = createFakeZafHost();
    const client = await connectBundled(host);
    const heard: DialOut[] = [];
    const undo = onDialOut(client, (dial) => heard.push(dial));
    await vi.waitFor(() => expect(host.subscriptions()).toMatchObject({ 'OWN/voice.dialout': 1 }));
    for (const message of [...messages, { number: 'last' }]) host.emit('voice.dialout', message);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ number: 'last' }));
    undo();
    return heard.slice(0, -1);
  };

  it('is heard with the user and ticket that it belongs to', async () => {
    expect(await heardOf({ number: ' +1 415 555 0132 ', userId: 5, ticketId: '7' })).toEqual([
      { number: '+1 415 555 0132', user: 5, ticket: 7 },
    ]);
  });

  it('is heard without them', async () => {
    expect(await heardOf({ number: '+14155550132', userId: null, ticketId: 'new' })).toEqual([
      { number: '+14155550132' },
    ]);
  });

  it('is nothing where there is no number', async () => {
    expect(await heardOf(undefined, {}, { number: '' }, { number: 4155550132 })).toEqual([]);
  });
});

describe("a user's identities", () => {
  it('are numbers only where they are called so, whatever digits they hold', async () => {
    const identities = [
      { type: 'email', value: 'ada1815@example.com' },
      { type: 'twitter', value: '18151210' },
      { type: 'phone_number', value: '+14155550132' },
    ];
    const user = { id: 1, name: 'Ada', phone: null };
    const { rest } = scriptedRest({ identities: { identities }, 'users/1.json': { user } });
    expect((await createContacts(rest)(1)).phones).toEqual([{ value: '+14155550132', label: 'identity' }]);
  });
});

describe('the record beside a sidebar', () => {
  const here = async (location: string, values: Readonly<Record<string, unknown>>) => {
    const host = createFakeZafHost({ location });
    for (const [path, value] of Object.entries(values)) host.values.set(path, value);
    const client = await connectBundled(host);
    return readHere(client, await client.context());
  };

  it('is a ticket with its requester', async () => {
    const values = { 'ticket.id': 7, 'ticket.requester': { id: 5, name: 'Ada' } };
    expect(await here('ticket_sidebar', values)).toEqual({ ticket: 7, user: 5 });
  });

  it('is the requester chosen for a new ticket, if there is one yet', async () => {
    expect(await here('new_ticket_sidebar', { 'ticket.requester': { id: 5 } })).toEqual({ ticket: undefined, user: 5 });
    expect(await here('new_ticket_sidebar', {})).toEqual({ ticket: undefined, user: undefined });
  });

  it('is a user', async () => {
    expect(await here('user_sidebar', { 'user.id': 5 })).toEqual({ ticket: undefined, user: 5 });
  });

  it.each(['ticket.requester.id.changed', 'ticket.id.changed', 'user.id.changed'])(
    'is read again after %s',
    async (event) => {
      const host = createFakeZafHost();
      const client = await connectBundled(host);
      let changes = 0;
      const undo = onHereChange(client, () => (changes += 1));
      await vi.waitFor(() => expect(host.subscriptions()).toMatchObject({ [`OWN/${event}`]: 1 }));
      host.emit(event, {});
      await vi.waitFor(() => expect(changes).toBe(1));
      undo();
      await vi.waitFor(() => expect(host.subscriptions()[`OWN/${event}`]).toBeUndefined());
    },
  );
});
