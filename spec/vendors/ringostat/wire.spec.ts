import { describe, expect, it } from 'vitest';
import { readCalls, readSpeaking } from '../../../src/vendors/ringostat/wire.ts';
import { recorded } from './recorded.ts';

const rows = (list: readonly unknown[]) => readCalls(JSON.stringify(list))?.rows;
const row = { uniqueid: 'ua1-1.2', calldate: '2026-11-20T17:04:11+0200' };

describe('the list of calls', () => {
  it('is read as an array', () => {
    const read = readCalls(recorded('calls-list'));
    expect(read?.odd).toBe(0);
    expect(read?.rows.map(({ id }) => id)).toEqual([
      'ua1-1763650000.104711',
      'ua1-1763649000.104700',
      'ua1-1763648000.104690',
    ]);
    expect(read?.rows[0]).toMatchObject({
      at: Date.parse('2026-11-20T15:04:11Z'),
      zone: 120,
      type: 'in',
      disposition: 'ANSWERED',
      duration: 75_000,
      spoken: 60_000,
      employee: 'James Bond',
      employeeNumber: 'acme_james',
      recording: 'https://app.ringostat.com/recordings/ua1-1763650000.104711.ogg?token=0a1b2c3d',
      hasRecording: true,
    });
  });

  it('is read inside of data', () => {
    expect(readCalls(recorded('calls-list-in-data'))?.rows).toMatchObject([{ type: 'callback', zone: 0 }]);
  });

  it('passes words for the outcome through that nobody knows', () => {
    expect(readCalls(recorded('calls-list'))?.rows[2]?.disposition).toBe('SOMETHING NEW');
  });

  it('leaves out and counts what is no call', () => {
    const odd = [null, 7, [], {}, { ...row, uniqueid: '' }, { ...row, uniqueid: 'a b' }, { ...row, calldate: 'soon' }];
    expect(readCalls(JSON.stringify([...odd, row]))).toMatchObject({ odd: odd.length, rows: [{ id: 'ua1-1.2' }] });
  });

  it('takes no field but those it asked for, and none that is no text or number', () => {
    const text = `[{"uniqueid": "ua1-1.2", "calldate": "2026-11-20 15:04:11", "__proto__": {"polluted": 1},
      "constructor": "x", "secret": "y", "utm_source": {"a": 1}, "utm_medium": "cpc", "dst": 380441112233}]`;
    expect(readCalls(text)?.rows[0]?.data).toEqual({
      uniqueid: 'ua1-1.2',
      calldate: '2026-11-20 15:04:11',
      utm_medium: 'cpc',
      dst: '380441112233',
    });
    expect('polluted' in {}).toBe(false);
  });

  it.each(['http://app.ringostat.com/1.ogg', 'javascript:alert(1)', 'https://a b/1.ogg', 'https://"', '', 7, null])(
    'takes %j for no recording',
    (recording) => expect(rows([{ ...row, recording }])?.[0]?.recording).toBeUndefined(),
  );

  it.each(['', 'OK', '<html></html>', '{}', '{"data": 7}', '"calls"', 'null', '[', '{"error": "no"}'])(
    'is none in %j',
    (text) => expect(readCalls(text)).toBeUndefined(),
  );
});

describe('the date of a call', () => {
  const at = (calldate: string, zone?: number) =>
    readCalls(JSON.stringify([{ ...row, calldate }]), zone)?.rows[0]?.at ?? 0;
  const utc = (text: string) => Date.parse(text);

  it.each([
    ['2019-06-02T09:30:47+0300', '2019-06-02T06:30:47Z'],
    ['2019-06-02T09:30:47+03:00', '2019-06-02T06:30:47Z'],
    ['2019-06-02 09:30:47-0330', '2019-06-02T13:00:47Z'],
    ['2019-06-02T09:30:47Z', '2019-06-02T09:30:47Z'],
    ['2019-06-02T09:30:47.123456+03', '2019-06-02T06:30:47Z'],
  ])('%s is %s', (text, wanted) => expect(at(text)).toBe(utc(wanted)));

  it('without a zone is one of the zone that is known already', () => {
    expect(at('2019-06-02 09:30:47', 180)).toBe(utc('2019-06-02T06:30:47Z'));
  });

  it.each(['0000-00-00 00:00:00', '1969-12-31 23:59:59', '2019-13-40 00:00:00', '2019-06-02', '1559467847'])(
    '%s is none',
    (text) => expect(at(text)).toBe(0),
  );
});

describe('who speaks', () => {
  it('is a list of logins', () => {
    expect(readSpeaking(recorded('speaking'))).toEqual(['acme_james', 'acme_eve']);
    expect(readSpeaking('{"data": ["a", 101, null, {}]}')).toEqual(['a', '101']);
    expect(readSpeaking('[]')).toEqual([]);
  });

  it.each(['', '{}', 'null', '"acme_james"', '<html>'])('is not said by %j', (text) =>
    expect(readSpeaking(text)).toBeUndefined(),
  );
});
