import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/vendors/daktela/connection.ts';
import { readEnvelope } from '../../../src/vendors/daktela/envelope.ts';
import { createWho } from '../../../src/vendors/daktela/who.ts';

const agent = { id: 7, name: 'James Bond', email: 'james.bond@agents.co' };

const usersAre = (...users: readonly Readonly<Record<string, string>>[]): Reply => {
  const envelope = readEnvelope(JSON.stringify({ error: [], result: { data: users, total: users.length } }));
  if (!envelope) throw new Error('This is no answer');
  return { kind: 'answered', envelope };
};

function lookFor(
  reply: Reply,
  { idField = 'email', field = () => Promise.resolve<string | undefined>(undefined) } = {},
) {
  let asked = 0;
  const connection = () => {
    asked += 1;
    return Promise.resolve(reply);
  };
  const who = createWho({ connection, agent, agentField: field }, idField);
  return { who, asked: () => asked };
}

describe('the user of the instance that the agent is', () => {
  it.each([
    [{ name: 'JAMES.BOND@agents.co' }, false],
    [{ name: 'james', email: 'James.Bond@agents.co' }, true],
    [{ name: 'james', email: 'office@agents.co', emailAuth: 'james.bond@agents.co' }, true],
    [{ name: 'james', alias: 'james.bond@agents.co' }, false],
  ])('is %j, whose e-mail is the same: %s', async (user, isSameEmail) => {
    const { who } = lookFor(usersAre({ name: 'eve', email: 'eve@agents.co' }, user));
    expect(await who()).toMatchObject({ kind: 'found', self: { login: user.name }, isSameEmail });
  });

  it('is first of all who has that login', async () => {
    const field = () => Promise.resolve('james');
    const { who } = lookFor(usersAre({ name: 'q', alias: 'james' }, { name: 'James' }), { idField: 'alias', field });
    expect(await who()).toMatchObject({ self: { login: 'James' } });
  });

  it('is looked for until it is found, and then no more', async () => {
    const nobody = lookFor(usersAre({ name: 'eve' }));
    expect([await nobody.who(), await nobody.who()]).toMatchObject([{ kind: 'nobody' }, { kind: 'nobody' }]);
    const found = lookFor(usersAre({ name: 'james', email: agent.email }));
    await found.who();
    expect(await found.who()).toMatchObject({ kind: 'found', reply: undefined });
    expect([nobody.asked(), found.asked()]).toEqual([2, 1]);
  });

  it('is nobody where the field of the agent is empty, and not known yet where it cannot be read', async () => {
    const empty = lookFor(usersAre(), { idField: 'alias' });
    expect(await empty.who()).toMatchObject({ kind: 'nobody' });
    const unread = lookFor(usersAre(), { idField: 'alias', field: () => Promise.reject(new Error('No answer')) });
    expect(await unread.who()).toMatchObject({ kind: 'failed' });
    expect([empty.asked(), unread.asked()]).toEqual([0, 0]);
  });
});
