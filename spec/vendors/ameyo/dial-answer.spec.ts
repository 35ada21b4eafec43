import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDialAnswer } from '../../../src/vendors/ameyo/dial-answer.ts';
import { always } from '../../support/random.ts';
import { dialBody } from './recorded.ts';

const answer = (text: string, status = 200) => readDialAnswer({ status, text });

describe.each(['printed', 'corrected'] as const)('an answer to a dial, as it is %s', (form) => {
  it.each([
    ['agent-on-break', 'agent-on-break'],
    ['agent-not-signed-in', 'agent-not-signed-in'],
    ['channel-unavailable', 'channel-unavailable'],
    ['agent-no-answer', 'agent-no-answer'],
    ['customer-no-answer', 'customer-no-answer'],
  ])('says %s', (name, code) => {
    expect(answer(dialBody(name, form))).toEqual({ kind: 'refused', code });
  });

  it('says that the call is connected', () => {
    expect(answer(dialBody('connected', form))).toEqual({ kind: 'calling' });
  });

  it('says the same with Windows line breaks and whatever status it has', () => {
    const text = dialBody('customer-no-answer', form).replaceAll('\n', '\r\n');
    for (const status of [200, 400, 500])
      expect(answer(text, status)).toEqual({ kind: 'refused', code: 'customer-no-answer' });
  });
});

describe('an answer to a dial that nobody has documented', () => {
  it('is refused in its own words where it is an error', () => {
    expect(answer('{"status":"error","reason":"Invalid session Id","details":"Invalid session Id"}')).toEqual({
      kind: 'refused',
      code: 'other',
      words: 'Invalid session Id',
    });
    expect(answer('{"result":"FAILURE","reason":"{node.flow.error.reason=[\\"Number.blocked\\"]}"}')).toEqual({
      kind: 'refused',
      code: 'other',
      words: 'Number.blocked',
    });
  });

  it.each([
    ['Invalid Hash-key', 'secret'],
    ['Authentication failed for the token', 'secret'],
    ['Invalid user', 'agent-unknown'],
    ['user agent1 does not exist', 'agent-unknown'],
    ['Agent is on break', 'agent-on-break'],
    ['Agent is not logged in', 'agent-not-signed-in'],
    ['Agent is not working\n in campaign: 12', 'agent-on-break'],
  ])('says what is wrong where its words do: %s', (reason, code) => {
    expect(answer(`{"status":"error","reason":"${reason}"}`)).toEqual({ kind: 'refused', code });
  });

  it.each([
    [401, 'secret'],
    [403, 'secret'],
    [404, 'address'],
    [429, 'too-many'],
    [400, 'other'],
  ])('is a refusal where the server says a clear no: %i', (status, code) => {
    expect(answer('<html>No</html>', status)).toEqual({ kind: 'refused', code });
  });

  it.each([
    [200, ''],
    [200, '<html>Sign in</html>'],
    [502, 'Bad Gateway'],
    [504, ''],
    [408, ''],
    [200, '[]'],
  ])('is not known to have failed where a page or nothing came with %i: %j', (status, text) => {
    expect(answer(text, status)).toEqual({ kind: 'unknown' });
  });

  it('never throws, whatever it is cut or mixed into', () => {
    const bodies = ['channel-unavailable', 'customer-no-answer', 'connected'].map((name) => dialBody(name, 'printed'));
    always(fc.tuple(fc.constantFrom(...bodies), fc.nat(300), fc.string({ unit: 'binary' })), ([body, at, noise]) => {
      const read = answer(body.slice(0, at) + noise);
      expect(['calling', 'refused', 'unknown']).toContain(read.kind);
    });
  });
});
