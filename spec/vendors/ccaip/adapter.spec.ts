import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../../src/bridge/mailbox.ts';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { createCcaip } from '../../../src/vendors/ccaip/adapter.ts';

describe('what the agent page says', () => {
  it('becomes events in its order, also what it said before anybody listened; what is not of its form is only counted', () => {
    const mailbox = createMailbox();
    const [events, unread]: [TelephonyEvent[], string[]] = [[], []];
    const telephony = createCcaip(
      mailbox,
      { send: () => Promise.reject(new Error('nobody dials')) },
      { apiUrl: undefined, vendorOptions: {}, onUnread: (frame) => unread.push(frame) },
    );
    mailbox.put({ frame: 'adapter', value: { type: 'Agent_Login', data: { agent_email: 'james@agents.co' } } });
    const undo = telephony.listen((event) => events.push(event));
    mailbox.put({ frame: 'adapter', value: { data: {} } });
    mailbox.put({ frame: 'chat-adapter', value: { type: 'New_Call', data: {} } });
    mailbox.put({ frame: 'adapter', value: { type: 'Something_New', data: {} } });
    undo();
    mailbox.put({ frame: 'adapter', value: 'too late' });
    expect(events).toEqual([
      { kind: 'signed-in', frame: 'adapter', email: 'james@agents.co' },
      { kind: 'noticed', frame: 'adapter', type: 'Something_New' },
    ]);
    expect(unread).toEqual(['adapter', 'chat-adapter']);
  });
});
