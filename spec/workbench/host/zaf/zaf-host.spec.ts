import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../src/workbench/host/zaf/api-error.ts';
import type { Api } from '../../../../src/workbench/host/zaf/api.ts';
import { answerTo, fakeHostPage, keyed } from './fake-frame.ts';

const subjects: Api = {
  get: (_target, path) => (path === 'ticket.subject' ? { value: 'Fire' } : undefined),
  invoke(target, path) {
    if (path === 'popover' && target.location !== 'top_bar') throw new ApiError(path, 'is not available here');
    return path === 'popover' ? { value: undefined } : undefined;
  },
};

const handshake = { key: 'iframe.handshake', message: { version: '2.0.9' } };

describe('the host side of the wire protocol', () => {
  it('registers a frame that shakes hands', () => {
    const frame = fakeHostPage().mount('background');
    frame.say(handshake);
    expect(frame.heard).toMatchObject([
      {
        key: 'zaf.app.registered',
        message: {
          context: { instanceGuid: frame.guid, location: 'background', product: 'support' },
          metadata: { appId: 1 },
        },
      },
    ]);
  });

  it('does not hear frames of another origin', () => {
    const frame = fakeHostPage().mount('background');
    frame.say(handshake, 'https://evil.example');
    expect(frame.heard).toEqual([]);
  });

  it('survives messages that are no messages', () => {
    const { host, mount } = fakeHostPage();
    const frame = mount('background');
    for (const data of ['{', null, 7, '"text"', { id: 1, request: 'get' }])
      host.receive({ source: {}, origin: '', data });
    frame.say({ id: 1, request: 'get', params: 'no list' });
    expect(frame.heard).toEqual([]);
  });

  it('answers each path of a get, wrong ones with an error of their own', async () => {
    const frame = fakeHostPage([subjects]).mount('ticket_sidebar');
    frame.say({ id: 1, request: 'get', params: ['ticket.subject', 'nope'] });
    expect(await frame.next(answerTo(1))).toEqual({
      id: 1,
      result: {
        'ticket.subject': 'Fire',
        errors: { nope: { message: 'No such Api', name: 'APIRegistrationError', path: 'nope' } },
      },
    });
  });

  it('invokes on the instance that is addressed, not on the one that asks', async () => {
    const { mount } = fakeHostPage([subjects]);
    const background = mount('background');
    const topBar = mount('top_bar');
    background.say({ id: 1, request: 'invoke', params: { popover: [] }, instanceGuid: topBar.guid });
    background.say({ id: 2, request: 'invoke', params: { popover: [] } });
    expect(await background.next(answerTo(1))).toMatchObject({ result: { errors: {} } });
    expect(await background.next(answerTo(2))).toMatchObject({ result: { errors: { popover: { name: 'APIError' } } } });
  });

  it('tells events to those who subscribed, until nobody listens any more', () => {
    const { host, mount } = fakeHostPage();
    const frame = mount('background');
    frame.say(handshake);
    host.publish(frame.guid, 'voice.dialout', { number: '1' });
    frame.say({ key: 'iframe.on:voice.dialout', message: { subscriberCount: 1 } });
    host.publish(frame.guid, 'voice.dialout', { number: '2' });
    frame.say({ key: 'iframe.off:voice.dialout', message: { subscriberCount: 0 } });
    host.publish(frame.guid, 'voice.dialout', { number: '3' });
    expect(frame.heard.filter(keyed('zaf.voice.dialout'))).toEqual([
      { key: 'zaf.voice.dialout', message: { number: '2' }, instanceGuid: frame.guid },
    ]);
  });

  it('carries a trigger from one instance to another', () => {
    const { mount } = fakeHostPage();
    const background = mount('background');
    const topBar = mount('top_bar');
    for (const frame of [background, topBar]) frame.say(handshake);
    topBar.say({ key: 'iframe.on:cti.dial', message: { subscriberCount: 1 } });
    background.say({ key: 'iframe.trigger:cti.dial', message: { number: '1' }, instanceGuid: topBar.guid });
    expect(topBar.heard.at(-1)).toEqual({ key: 'zaf.cti.dial', message: { number: '1' }, instanceGuid: topBar.guid });
  });

  it('forgets the subscriptions of a page that was reloaded', () => {
    const { host, mount } = fakeHostPage();
    const frame = mount('background');
    frame.say(handshake);
    frame.say({ key: 'iframe.on:x', message: { subscriberCount: 1 } });
    frame.say(handshake);
    host.publish(frame.guid, 'x');
    expect(frame.heard.some(keyed('zaf.x'))).toBe(false);
  });

  it('ends a request with the event that the SDK waits for', async () => {
    const frame = fakeHostPage().mount('background');
    frame.say({ key: 'request:1', message: { url: '/api/v2/users/me.json' } });
    expect(await frame.next(keyed('zaf.request:1.done'))).toMatchObject({
      message: { responseArgs: [{ ok: true }, 'success', {}] },
    });
  });

  it('asks before a save and hears why not', async () => {
    const { host, mount } = fakeHostPage();
    const frame = mount('ticket_sidebar');
    frame.say(handshake);
    expect(await host.ask(frame.guid, 'ticket.save')).toEqual({ isRefused: false });
    frame.say({ key: 'iframe.on:ticket.save', message: { subscriberCount: 1 } });
    const asked = host.ask(frame.guid, 'ticket.save');
    expect(frame.heard.at(-1)).toMatchObject({ key: 'zaf.ticket.save', needsReply: true });
    frame.say({ key: 'iframe.reply:ticket.save', error: { msg: 'Order number missing' } });
    expect(await asked).toEqual({ isRefused: true, reason: 'Order number missing' });
  });
});
