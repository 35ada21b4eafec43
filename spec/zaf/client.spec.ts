import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAgent } from '../../src/zaf/agent.ts';
import { connectBundled } from '../support/bundled-client.ts';
import { createFakeZafHost } from '../support/fake-zaf-host.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the client over the npm SDK', () => {
  it('gets one value or several, read by a schema', async () => {
    const host = createFakeZafHost();
    host.values.set('ticket.subject', 'My printer').set('ticket.id', 7);
    const client = await connectBundled(host);
    expect(await client.get('ticket.subject', v.string())).toBe('My printer');
    const several = v.object({ 'ticket.id': v.number(), 'ticket.nope': v.optional(v.string()) });
    expect(await client.getAll(['ticket.id', 'ticket.nope'], several)).toEqual({ 'ticket.id': 7 });
  });

  it('says what went wrong with a question', async () => {
    const host = createFakeZafHost();
    host.values.set('ticket.subject', 7);
    host.nameless.add('odd');
    const client = await connectBundled(host);
    await expect(client.get('nope', v.string())).rejects.toMatchObject({
      code: 'refused',
      facts: { detail: '"nope" No such Api' },
    });
    await expect(client.get('ticket.subject', v.string())).rejects.toMatchObject({ code: 'unreadable' });
    await expect(client.get('odd', v.string())).rejects.toMatchObject({ code: 'refused' });
    await expect(client.invoke('odd')).rejects.toMatchObject({ code: 'refused', facts: { detail: 'plain words' } });
  });

  it('notices the silence that this SDK passes off as an answer', async () => {
    const host = createFakeZafHost();
    host.silent.add('slow');
    const client = await connectBundled(host);
    vi.useFakeTimers();
    const asked = [
      client.get('slow', v.unknown()),
      client.set('slow', 1),
      client.invoke('slow'),
      client.getAll(['slow'], v.unknown()),
    ];
    const outcomes = Promise.allSettled(asked);
    await vi.advanceTimersByTimeAsync(5_000);
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'no-answer' } });
  });

  it('has a time limit of its own for each question', async () => {
    const host = createFakeZafHost();
    host.silent.add('slow');
    const client = await connectBundled(host, 1_000);
    vi.useFakeTimers();
    const outcome = Promise.allSettled([client.get('slow', v.unknown())]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toMatchObject([{ reason: { code: 'no-answer' } }]);
  });

  it('sets and invokes', async () => {
    const host = createFakeZafHost();
    const client = await connectBundled(host);
    await client.set('iconSymbol', 'on-call');
    await client.invoke('routeTo', 'ticket', 123);
    expect(host.values.get('iconSymbol')).toBe('on-call');
    expect(host.invoked).toEqual([['OWN', 'routeTo', ['ticket', 123]]]);
  });

  it('hears events until it no longer wants to, each listener on its own', async () => {
    const host = createFakeZafHost();
    const client = await connectBundled(host);
    const heard: unknown[] = [];
    const listener = (message: unknown): void => void heard.push(message);
    const stop = client.on('voice.dialout', listener);
    const stopAgain = client.on('voice.dialout', listener);
    await vi.waitFor(() => expect(host.subscriptions()).toMatchObject({ 'OWN/voice.dialout': 2 }));
    stop();
    stop();
    host.emit('voice.dialout', { number: '+1' });
    await vi.waitFor(() => expect(heard).toEqual([{ number: '+1' }]));
    stopAgain();
    await vi.waitFor(() => expect(host.subscriptions()).not.toHaveProperty('OWN/voice.dialout'));
  });

  it('speaks to other instances of the app', async () => {
    const host = createFakeZafHost({ instances: { TOP: { location: 'top_bar' } } });
    const client = await connectBundled(host);
    const top = client.instance('TOP');
    const heard: unknown[] = [];
    top.on('ringside.state', (message) => void heard.push(message));
    top.trigger('ringside.state', { calls: 1 });
    await top.invoke('popover', 'show');
    expect(host.invoked).toEqual([['TOP', 'popover', ['show']]]);
    expect(await top.context()).toMatchObject({ location: 'top_bar', instanceGuid: 'TOP' });
    await vi.waitFor(() => expect(heard).toEqual([{ calls: 1 }]));
  });

  it('knows where it stands and which installation it is', async () => {
    const client = await connectBundled(createFakeZafHost({ location: 'nav_bar', settings: { vendor: 'ccaip' } }));
    expect(await client.context()).toMatchObject({ location: 'nav_bar', account: { subdomain: 'acme' } });
    expect(await client.metadata()).toEqual({ appId: '1', installationId: '42', settings: { vendor: 'ccaip' } });
  });

  it('leaves no handler of a request behind, here or in Zendesk', async () => {
    const host = createFakeZafHost({
      answerRequest: ({ url }) => (url === '/good' ? { done: [{ ok: true }] } : { fail: [{ status: 404 }] }),
    });
    const client = await connectBundled(host);
    for (let round = 0; round < 20; round += 1) {
      expect(await client.request({ url: '/good' })).toEqual({ ok: true });
      await expect(client.instance('OTHER').request({ url: '/bad' })).rejects.toEqual({ status: 404 });
    }
    await vi.waitFor(() =>
      expect(Object.keys(host.subscriptions()).filter((name) => name.includes('request:'))).toEqual([]),
    );
  });

  it('knows the agent, and that nobody is one', async () => {
    const host = createFakeZafHost();
    const client = await connectBundled(host);
    host.values.set('currentUser', { id: 7, name: 'James Bond', email: 'james.bond@agents.co', role: 'agent' });
    expect(await readAgent(client)).toEqual({ id: 7, name: 'James Bond', email: 'james.bond@agents.co' });
    host.values.set('currentUser', { id: null, name: 'Anonymous user' });
    await expect(readAgent(client)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
