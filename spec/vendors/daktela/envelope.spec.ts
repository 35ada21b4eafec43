import { describe, expect, it } from 'vitest';
import { readEnvelope, rowsIn } from '../../../src/vendors/daktela/envelope.ts';

const read = (error: unknown, result: unknown = null) =>
  readEnvelope(JSON.stringify({ error, result, _time: '2022-06-10 14:14:55' }));

describe('an error of the REST API', () => {
  it.each([
    [[], []],
    ['', []],
    ['Object not exist', [{ at: '', words: 'Object not exist' }]],
    [['Object not exist'], [{ at: '', words: 'Object not exist' }]],
    [{ form: { lastname: 'Item is mandatory' } }, [{ at: 'form.lastname', words: 'Item is mandatory' }]],
    [
      { primary: ['User have not available devices', 'error'], form: { lastname: 'Item is mandatory' } },
      [
        { at: 'primary', words: 'User have not available devices' },
        { at: 'form.lastname', words: 'Item is mandatory' },
      ],
    ],
    [
      { form: { customFields: { email: ['E-mail není ve správném formátu'] } } },
      [{ at: 'form.customFields.email', words: 'E-mail není ve správném formátu' }],
    ],
  ])('of the form %j is read', (error, complaints) => {
    expect(read(error)?.complaints).toEqual(complaints);
  });

  it('may stand beside a result', () => {
    expect(read({ form: { a: 'b' } }, { title: 'Ada' })).toMatchObject({
      complaints: [{ at: 'form.a', words: 'b' }],
      result: { title: 'Ada' },
      time: '2022-06-10 14:14:55',
    });
  });

  it('that has no end is cut', () => {
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 50; depth += 1) deep = { deeper: deep };
    expect(read(deep)?.complaints).toEqual([]);
    expect(read(Array.from({ length: 500 }, () => 'word'))?.complaints).toHaveLength(20);
    expect(read('x'.repeat(1000))?.complaints[0]?.words).toHaveLength(300);
  });
});

describe('a list', () => {
  it('comes with a total or bare', () => {
    const bare = readEnvelope('{"error":[],"result":[1,2]}');
    const paged = readEnvelope('{"error":[],"result":{"data":[1,2],"total":2}}');
    expect([bare && rowsIn(bare), paged && rowsIn(paged)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is none where something else came', () => {
    const token = readEnvelope('{"error":[],"result":"token"}');
    expect(token && rowsIn(token)).toBeUndefined();
  });
});

describe('what is no answer of the API', () => {
  it.each(['', '<html>Please log in</html>', 'null', '[]', '{}', '{"error":', `{"result":"${'x'.repeat(4_000_000)}"}`])(
    'is not read',
    (text) => {
      expect(readEnvelope(text)).toBeUndefined();
    },
  );
});
