import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commentSchema, listOf, ticketSchema, under, userSchema } from '../../src/zaf/schemas.ts';

const keys = [
  'id',
  'name',
  'email',
  'phone',
  'role',
  'subject',
  'status',
  'requester_id',
  'updated_at',
  'author_id',
  'body',
];
const record = fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.jsonValue(), fc.integer({ min: 1 })));

describe('the records of Zendesk', () => {
  it('are read from any JSON without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), record), (value) => {
        for (const schema of [userSchema, ticketSchema, commentSchema]) v.safeParse(schema, value);
        v.safeParse(under('user', userSchema), value);
      }),
    );
  });

  it('are kept where their neighbours in the list are odd', () => {
    const good = { id: 1, name: 'Ada' };
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (before, after) => {
        const read = v.parse(listOf(userSchema), [...before, good, ...after]);
        return read.some((user) => user.id === 1 && user.name === 'Ada');
      }),
    );
  });

  it.each([
    ['open', 'open'],
    ['deleted', 'closed'],
    ['escalated', 'open'],
    [null, 'open'],
  ])('have a status: %s counts as %s', (status, read) => {
    expect(v.parse(ticketSchema, { id: 1, status })).toMatchObject({ id: 1, status: read, updatedAt: 0 });
  });

  it('are absent where their key is', () => {
    expect(v.safeParse(under('user', userSchema), { ticket: { id: 1 } }).success).toBe(false);
    expect(v.safeParse(under('user', userSchema), [{ user: { id: 1 } }]).success).toBe(false);
  });
});
