import { describe, expect, it } from 'vitest';
import { sessionEvent } from '../../../src/vendors/ringostat/translate.ts';
import { isMine, isRunning } from '../../../src/vendors/ringostat/ownership.ts';
import { readCalls, type CallRow } from '../../../src/vendors/ringostat/wire.ts';

type Fields = Readonly<Record<string, unknown>>;

const begun = Date.parse('2026-11-20T15:04:11Z');
const me = { name: 'James Bond', extension: 'acme_james', isSenior: false };

const rowOf = (fields: Fields): CallRow => {
  const row = readCalls(JSON.stringify([{ uniqueid: 'ua1-1.2', calldate: '2026-11-20T17:04:11+0200', ...fields }]))
    ?.rows[0];
  if (!row) throw new Error('This is no call');
  return row;
};
const told = (fields: Fields, given: { dialled?: readonly string[]; organizationField?: string } = {}) =>
  sessionEvent('ended', rowOf(fields), { me, dialled: [], organizationField: undefined, ...given });

describe('a call of the list', () => {
  it('is told with all that the note says and the rules may name', () => {
    const fields = {
      call_type: 'in',
      caller: '380671112233',
      dst: '380441112233',
      disposition: 'PROPER',
      billsec: '60',
      duration: 75,
      employee_fio: 'James Bond',
      scheme_name: 'Main scheme',
      department: 'Sales',
      utm_campaign: 'winter',
      pool_name: 'Analytical Engines',
      recording: 'https://app.ringostat.com/recordings/1.ogg?token=a',
    };
    expect(told(fields, { organizationField: 'pool_name' })).toMatchObject({
      id: 'ua1-1.2',
      at: begun + 60_000,
      direction: 'inbound',
      details: {
        sessionType: 'in',
        queue: 'Main scheme',
        campaign: 'winter',
        line: '+380441112233',
        employee: 'James Bond',
        organization: 'Analytical Engines',
        outcome: 'PROPER',
        recording: fields.recording,
      },
      data: { phone: '+380671112233', utm_campaign: 'winter', department: 'Sales' },
    });
    expect(told({ ...fields, scheme_name: '' }).details).toMatchObject({ queue: 'Sales' });
    expect(told(fields).details).not.toHaveProperty('organization');
  });

  it('that begins has neither outcome nor recording yet', () => {
    const row = rowOf({ disposition: 'IN PROGRESS', recording: 'https://app.ringostat.com/1.ogg' });
    const { at, details } = sessionEvent('began', row, { me, dialled: [], organizationField: undefined });
    expect([at, details]).toEqual([begun, {}]);
  });

  it('lasted as long as was spoken, else as long as was tried', () => {
    expect([told({ billsec: 0, duration: 20 }).at, told({}).at]).toEqual([begun + 20_000, begun]);
  });

  it.each([
    ['in', 'inbound'],
    ['out', 'outbound'],
    ['transitin', 'inbound'],
    ['transitout', 'outbound'],
    ['callback', 'inbound'],
    ['', 'inbound'],
  ])('of the type %j is %s', (call_type, direction) => {
    expect(told({ call_type }).direction).toBe(direction);
  });

  it('that was dialled from here is outbound, whatever its type; a visitor’s callback is not', () => {
    const callback = { call_type: 'callback', userfield: '380671112233' };
    expect(told(callback, { dialled: ['380671112233'] }).direction).toBe('outbound');
    expect(told(callback, { dialled: ['380670000000'] }).direction).toBe('inbound');
  });
});

describe('the customer of a call', () => {
  it.each([
    [{ call_type: 'in', caller: '380671112233', dst: '380441112233' }, '+380671112233'],
    [{ call_type: 'in', caller: 'Ada 7', caller_number: '380671112233' }, '+380671112233'],
    [{ call_type: 'out', caller: '380441112233', dst: '380671112233' }, '+380671112233'],
    [{ call_type: 'out', dst: '101', employee_number: '101', userfield: '380671112233' }, '+380671112233'],
    [{ call_type: 'callback', caller: '380441112233', userfield: '380671112233' }, '+380671112233'],
    [{ call_type: 'callback', caller: 'ACME_JAMES', dst: '380671112233' }, '+380671112233'],
    [{ call_type: 'in', caller: '00380671112233' }, '+380671112233'],
    [{ call_type: 'in', caller: '0671112233' }, '0671112233'],
    [{ call_type: 'in', caller: 'anonymous' }, 'anonymous'],
    [{ call_type: 'in' }, ''],
  ])('of %j is %j', (fields, phone) => {
    expect(told(fields).data['phone']).toBe(phone);
  });
});

describe('our own side of a call', () => {
  it.each([
    [{ call_type: 'in', dst: '380441112233' }, '+380441112233'],
    [{ call_type: 'out', outbound_number: '380442223344', caller: '380441112233' }, '+380442223344'],
    [{ call_type: 'out', caller: '380441112233' }, '+380441112233'],
    [{ call_type: 'callback', outbound_number: '380442223344', dst: '380671112233' }, '+380442223344'],
  ])('of %j is the line %s', (fields, line) => {
    expect(told(fields).details.line).toBe(line);
  });
});

describe('whose a call is', () => {
  const isOf = (fields: Fields, as: Partial<typeof me> = {}): boolean => isMine(rowOf(fields), { ...me, ...as });

  it('tells its number in any spelling, else the full name', () => {
    expect(isOf({ employee_number: 'ACME_James' })).toBe(true);
    expect(isOf({ employee_number: '+380 44 111-22-33' }, { extension: '380441112233' })).toBe(true);
    expect(isOf({ employee_number: 'sip_101' }, { extension: '101' })).toBe(false);
    expect(isOf({ employee_fio: 'james  bond' })).toBe(true);
    expect(isOf({ employee_fio: 'James Bond junior' })).toBe(false);
  });

  it('that nobody took is the senior manager’s alone, and only once it is over', () => {
    expect([isOf({}), isOf({}, { isSenior: true })]).toEqual([false, true]);
    expect(isOf({ disposition: 'CALLING' }, { isSenior: true })).toBe(false);
  });

  it.each(['IN PROGRESS', 'in_progress', 'Calling'])('goes on while it is %s', (disposition) => {
    expect([isRunning(rowOf({ disposition })), isRunning(rowOf({ disposition: 'ANSWERED' }))]).toEqual([true, false]);
  });
});
