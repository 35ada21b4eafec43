import { setTimeout as pass } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../src/core/ports.ts';
import { startDesk, type PhoneDesk } from '../../src/locations/phone-desk.ts';
import { accountHost, shareName, type Place } from '../../src/locations/place.ts';
import { createJournal } from '../../src/storage/journal.ts';
import { connectBundled } from '../support/bundled-client.ts';
import { createFakeChannel } from '../support/fake-bus.ts';
import { createFakeScreen } from '../support/fake-screen.ts';
import { createFakeTelephony } from '../support/fake-telephony.ts';
import { createFakeZafHost, type FakeZafHost } from '../support/fake-zaf-host.ts';
import { scriptedRest } from '../support/scripted-rest.ts';
import { james, theCall } from '../support/stage.ts';

const day = 86_400_000;
const telephony = createFakeTelephony();
let host: FakeZafHost;
let desk: PhoneDesk | undefined;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  host = createFakeZafHost({ location: 'top_bar' });
});

afterEach(() => {
  desk?.stop();
  vi.unstubAllGlobals();
});

async function placeWith(rules: unknown): Promise<Place> {
  const client = await connectBundled(host);
  const settings = {
    vendor: 'ccaip',
    adapterUrl: 'https://acme.example.com/agent/',
    chatAdapterUrl: undefined,
    adapterOrigins: ['https://acme.example.com'],
    apiUrl: undefined,
    vendorOptions: {},
    defaultCountry: 'GB',
    rulesText: JSON.stringify(rules),
  } as const;
  return { client, context: await client.context(), installationId: '42', settings };
}

const start = (place: Place, screen: Screen = createFakeScreen()): PhoneDesk =>
  (desk = startDesk(place, james, {
    telephony,
    rest: scriptedRest({}).rest,
    bus: createFakeChannel().join(),
    screen,
  }));

describe('the desk of the tab that holds the phone', () => {
  it('keeps finished calls as many days as the rules say', async () => {
    const place = await placeWith({ version: 1, keepDays: 2 });
    const name = shareName(place, james);
    const journal = createJournal({ name, keepDays: 365, now: Date.now });
    for (const [session, age] of [
      ['ccaip-call-1@7', 1.5],
      ['ccaip-call-2@7', 2.5],
    ] as const) {
      await journal.append([{ id: session, session, at: 1, kind: 'frame-lost' }]);
      await journal.finish(session, Date.now() - age * day);
    }
    start(place);
    const database = await openDB(name);
    await vi.waitFor(async () => expect(await database.getAllKeys('sessions')).toEqual(['ccaip-call-1@7']));
    database.close();
  });

  it('names the wrong path of wrong rules', async () => {
    const shown = start(await placeWith({ version: 1, rules: [{ then: { pop: 'page' } }] })).view();
    expect(shown.rulesFaults.map(({ path }) => path)).toEqual(['rules[0].then.pop']);
  });

  it('reads numbers without a country code as those of the country that is set', async () => {
    const running = start(await placeWith({ version: 1 }));
    const { frame, channel, direction } = { frame: 'adapter', channel: 'call', direction: 'inbound' } as const;
    const data = { phone: '020 7946 0018' };
    telephony.emit({ kind: 'began', frame, channel, direction, id: '103646', details: {}, data });
    await vi.waitFor(() =>
      expect(running.view().sessions).toMatchObject([{ id: theCall, number: { e164: '+442079460018' } }]),
    );
  });

  it('goes on with a call only once Zendesk has opened its ticket', async () => {
    const place = await placeWith({ version: 1 });
    const order: string[] = [];
    const open = async (): Promise<void> => {
      await pass(5);
      order.push('opened');
    };
    const running = start(place, { ...createFakeScreen(), open });
    const { frame, channel, direction } = { frame: 'adapter', channel: 'call', direction: 'inbound' } as const;
    telephony.emit({ kind: 'began', frame, channel, direction, id: '103646', details: {}, data: {} });
    await vi.waitFor(() => expect(running.view().sessions).toMatchObject([{ id: theCall }]));
    running.subscribe(() => order.push('told'));
    telephony.emit({ kind: 'record-popped', frame, url: `https://${accountHost(place)}/agent/tickets/3` });
    await vi.waitFor(() => expect(order).toContain('told'));
    expect(order[0]).toBe('opened');
  });

  it('takes every click on a number: of one that cannot be read it says so itself', async () => {
    const running = start(await placeWith({ version: 1 }));
    await vi.waitFor(async () => expect(await running.actions.dial('nobody', {})).toBe(true));
    expect(running.view().dial).toMatchObject({ state: 'refused', refusal: { code: 'number' } });
  });

  it('dials a number clicked in Zendesk, once, with its user and ticket', async () => {
    const running = start(await placeWith({ version: 1 }));
    await vi.waitFor(() => expect(host.subscriptions()).toMatchObject({ 'OWN/voice.dialout': 1 }));
    for (let heard = 0; heard < 2; heard += 1)
      host.emit('voice.dialout', { number: '020 7946 0018', userId: 5, ticketId: 7 });
    await vi.waitFor(() =>
      expect(telephony.dials).toEqual([
        { number: '+442079460018', agentEmail: 'james.bond@agents.co', user: 5, ticket: 7 },
      ]),
    );
    telephony.answer({ kind: 'copy-only' });
    await vi.waitFor(() => expect(running.view().dial?.state).toBe('copy-here'));
  });
});
