import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../../src/bridge/mailbox.ts';
import { Failure } from '../../../src/core/failure.ts';
import type { VendorAnswer, VendorRequest } from '../../../src/core/ports.ts';
import { createCcaip } from '../../../src/vendors/ccaip/adapter.ts';

const request = { number: '+14155550132', agentEmail: 'james.bond@agents.co' };

function phone(
  answer: VendorAnswer | Failure,
  apiUrl: string | undefined = 'https://acme.uc1.ccaiplatform.com/apps/api/v1',
) {
  const sent: VendorRequest[] = [];
  const send = (asked: VendorRequest): Promise<VendorAnswer> => {
    sent.push(asked);
    return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return {
    sent,
    telephony: createCcaip(createMailbox(), { send }, { apiUrl, vendorOptions: {}, onUnread: () => undefined }),
  };
}

describe('dialling by the Apps API', () => {
  it('sends exactly one request, with the secret left to Zendesk', async () => {
    const { sent, telephony } = phone({ status: 201, text: '{"id":55,"status":"assigned"}' });
    expect(await telephony.dial(request)).toEqual({ kind: 'calling', callId: '55' });
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://acme.uc1.ccaiplatform.com/apps/api/v1/calls',
        headers: { Authorization: '{{setting.api_secret}}' },
        timeout: 20_000,
        json: {
          call_type: 'Voice Outbound (API)',
          agent_email: 'james.bond@agents.co',
          end_user_number: '+14155550132',
        },
      },
    ]);
  });

  it.each([
    [202, '{"id":55}', { kind: 'finish-in-phone', callId: '55' }],
    [200, '', { kind: 'finish-in-phone' }],
    [201, 'not json', { kind: 'calling' }],
    [
      400,
      '{"message":"Agent is not available to take this call"}',
      { kind: 'refused', code: 'agent-unavailable', words: 'Agent is not available to take this call' },
    ],
    [
      400,
      '{"message":"Agent email required"}',
      { kind: 'refused', code: 'agent-unknown', words: 'Agent email required' },
    ],
    [
      400,
      '{"message":"Not a valid agent email"}',
      { kind: 'refused', code: 'agent-unknown', words: 'Not a valid agent email' },
    ],
    [
      400,
      '{"message":"Agent does not have access to make calls"}',
      { kind: 'refused', code: 'agent-not-allowed', words: 'Agent does not have access to make calls' },
    ],
    [
      400,
      '{"message":"end_user_number is not well-formed"}',
      { kind: 'refused', code: 'number', words: 'end_user_number is not well-formed' },
    ],
    [400, '{"message":"Contact not found"}', { kind: 'refused', code: 'contact', words: 'Contact not found' }],
    [400, '{"message":"Invalid call type"}', { kind: 'refused', code: 'other', words: 'Invalid call type' }],
    [400, '<html>Bad</html>', { kind: 'refused', code: 'other' }],
    [401, '', { kind: 'refused', code: 'secret' }],
    [404, 'Not Found', { kind: 'refused', code: 'address' }],
    [429, '', { kind: 'refused', code: 'too-many' }],
    [500, '<html>', { kind: 'unknown' }],
  ])('an answer of %i %s is understood', async (status, text, outcome) => {
    expect(await phone({ status, text }).telephony.dial(request)).toEqual(outcome);
  });

  it('whose answer is lost may have called: that is not known, and not repeated', async () => {
    const { sent, telephony } = phone(new Failure('no-answer'));
    expect(await telephony.dial(request)).toEqual({ kind: 'unknown' });
    expect(sent).toHaveLength(1);
  });

  it('without network has called nobody', async () => {
    expect(await phone(new Failure('offline')).telephony.dial(request)).toEqual({ kind: 'refused', code: 'offline' });
  });

  it('without the setting api_url leaves the number to the clipboard', async () => {
    const { sent, telephony } = { ...phone({ status: 201, text: '' }) };
    const copying = createCcaip(
      createMailbox(),
      { send: () => Promise.reject(new Error('never')) },
      { apiUrl: undefined, vendorOptions: {}, onUnread: () => undefined },
    );
    expect(await copying.dial(request)).toEqual({ kind: 'copy-only' });
    expect([sent, telephony.vendor]).toEqual([[], 'ccaip']);
  });
});
