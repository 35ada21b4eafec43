import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/core/phone.ts';
import { openInstance } from './instance.ts';

const ada: Contact = {
  user: 90_071,
  name: 'Ada King Lovelace',
  email: 'ada@example.com',
  phones: ['+14155550132', '0041796533279'],
  ticket: 35_436,
  fields: { customer_no: 'C-1' },
};
const sent = (contact: Contact) => ({ do: 'send-contact', contact }) as const;

describe('queues', () => {
  it('are those for calls, with the logins that the instance tells', async () => {
    const { stage } = await openInstance();
    expect(stage.desk.view().phone.state?.queues).toEqual([
      { id: '1000', name: 'Support', direction: 'in', isOn: true },
      { id: '2000', name: 'Sales calls', direction: 'out', isOn: false },
    ]);
  });

  it('are signed in to and out of by one request for this user', async () => {
    const { stage, instance, clock } = await openInstance();
    await stage.actions.ask({ do: 'set-queue', queue: '2000', isOn: true });
    await clock.pass(1_000);
    expect(instance.asked.filter(({ method }) => method === 'POST')).toMatchObject([
      { path: '/api/v6/usersSession.json', body: { queues: [{ login: true, name: 2000, penalty: 0 }], user: 'james' } },
    ]);
    expect(stage.desk.view()).toMatchObject({ asked: { state: 'done' } });
    expect(stage.desk.view().phone.state?.queues?.[1]?.isOn).toBe(true);
  });

  it('stay as they are where the instance refuses', async () => {
    const { stage, instance, clock } = await openInstance();
    instance.configure({ answer: 'error-string' });
    await stage.actions.ask({ do: 'set-queue', queue: '2000', isOn: true });
    await clock.pass(1_000);
    expect(stage.desk.view()).toMatchObject({ asked: { state: 'refused', refusal: { words: 'Object not exist' } } });
    expect(stage.desk.view().phone.state?.queues?.[1]?.isOn).toBe(false);
  });

  it('cannot be changed for an agent whom nobody knows there', async () => {
    const { stage } = await openInstance({ vendorOptions: { agentId: 'alias' } });
    expect(await stage.telephony.perform?.({ do: 'set-queue', queue: '2000', isOn: true })).toEqual({
      kind: 'refused',
      code: 'agent-unknown',
    });
  });

  it('leave open whether the agent is signed in where the instance does not tell', async () => {
    const { stage } = await openInstance({
      around: (http) => ({
        send: (asked) =>
          asked.url.includes('/usersSession.json')
            ? Promise.resolve({ status: 404, text: '{"error":["Object not exist"],"result":null}' })
            : http.send(asked),
      }),
    });
    expect(stage.desk.view().phone.state?.queues?.[0]).toEqual({ id: '1000', name: 'Support', direction: 'in' });
  });
});

describe('the state of the phone', () => {
  it('says the pause, and that the agent is gone', async () => {
    const { stage, instance, clock } = await openInstance();
    expect(stage.desk.view().phone.state).toMatchObject({ presence: 'ready', pauses: ['Lunch', 'Wrap-up'] });
    instance.send({ do: 'pause', pause: 'pauses_lunch' });
    await clock.pass(40_000);
    expect(stage.desk.view().phone.state).toMatchObject({ presence: 'paused', label: 'Lunch' });
    instance.send({ do: 'sign', isIn: false });
    await clock.pass(40_000);
    expect(stage.desk.view().phone.state).toMatchObject({ presence: 'offline', label: '' });
  });
});

describe('statuses of several queues', () => {
  it('that are called alike are one choice', async () => {
    const rows = [{ name: 'a', title: 'Resolved' }, { name: 'b', title: 'Resolved' }, { name: 'c' }];
    const { stage } = await openInstance({
      around: (http) => ({
        send: (asked) =>
          asked.url.includes('/statuses.json')
            ? Promise.resolve({ status: 200, text: JSON.stringify({ error: [], result: rows }) })
            : http.send(asked),
      }),
    });
    expect(stage.desk.view().dispositions).toEqual(['Resolved', 'c']);
  });
});

describe('a contact that is sent', () => {
  const vendorOptions = {
    database: 'default',
    fields: { 'customFields.customer': 'customer_no', description: 'ticket' },
  };

  it('is made under the name of the user, with what is paired', async () => {
    const { stage, instance } = await openInstance({ vendorOptions });
    expect(await stage.telephony.perform?.(sent(ada))).toEqual({ kind: 'done' });
    expect(instance.state.contacts).toMatchObject([
      {
        name: 'zendesk_90071',
        title: 'Ada King Lovelace',
        fields: {
          firstname: 'Ada King',
          lastname: 'Lovelace',
          database: 'default',
          description: '35436',
          customFields: { number: [...ada.phones], email: ['ada@example.com'], customer: ['C-1'] },
        },
      },
    ]);
  });

  it('again is brought up to date: Zendesk is the master', async () => {
    const { stage, instance } = await openInstance();
    await stage.telephony.perform?.(sent(ada));
    await stage.telephony.perform?.(sent({ ...ada, name: 'Ada Byron' }));
    expect(instance.state.contacts).toMatchObject([{ name: 'zendesk_90071', title: 'Ada Byron' }]);
    expect(instance.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('takes the one contact that has the e-mail or the number already, and none of several', async () => {
    const { stage, instance } = await openInstance();
    const other = { ...ada, user: 1, name: 'A. Lovelace' };
    await stage.telephony.perform?.(sent(other));
    await stage.telephony.perform?.(sent({ ...ada, email: 'ADA@example.com' }));
    expect(instance.state.contacts.map(({ name }) => name)).toEqual(['zendesk_1']);
    await stage.telephony.perform?.(sent({ user: 3, name: 'Ada', phones: ['0014155550132'] }));
    expect(instance.state.contacts.map(({ name }) => name)).toEqual(['zendesk_1']);
    await stage.telephony.perform?.(sent({ user: 4, name: 'Eve', phones: ['4155550132'] }));
    expect(instance.state.contacts.map(({ name }) => name)).toEqual(['zendesk_1', 'zendesk_4']);
  });

  it('that is refused is said so in the words of the instance', async () => {
    const { stage, instance } = await openInstance();
    instance.configure({ answer: 'unauthorized' });
    expect(await stage.telephony.perform?.(sent(ada))).toEqual({
      kind: 'refused',
      code: 'secret',
      words: 'Unauthorized',
    });
    instance.configure({ answer: 'lost' });
    expect(await stage.telephony.perform?.(sent(ada))).toEqual({ kind: 'refused', code: 'other' });
  });
});
