import { describe, expect, it } from 'vitest';
import { createAgentField } from '../../src/zaf/agent-field.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const user = { id: 7, alias: 'Bond', external_id: null, user_fields: { ringostat_extension: ' 101 ', floor: 3 } };

describe("a field of the agent's own record", () => {
  it.each([
    ['alias', 'Bond'],
    ['external_id', undefined],
    ['ringostat_extension', '101'],
    ['floor', '3'],
    ['nothing', undefined],
    ['__proto__', undefined],
  ])('%s is %s', async (name, value) => {
    const { rest } = scriptedRest({ users: { user } });
    expect(await createAgentField(rest, 7)(name)).toBe(value);
  });

  it('costs one read, however many are asked for', async () => {
    const { rest, asked } = scriptedRest({ users: { user } });
    const field = createAgentField(rest, 7);
    await Promise.all([field('alias'), field('external_id')]);
    expect(asked).toEqual(['GET /api/v2/users/7.json']);
  });

  it('survives a record of odd shape', async () => {
    const { rest } = scriptedRest({ users: { user: { id: 7, alias: ['x'], user_fields: 'none' } } });
    expect(await createAgentField(rest, 7)('alias')).toBeUndefined();
  });
});
