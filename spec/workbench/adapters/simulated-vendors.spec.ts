import { beforeEach, describe, expect, it } from 'vitest';
import { createAmeyoTenant } from '../../../src/workbench/adapters/ameyo/ameyo.ts';
import type { SimulatedVendor } from '../../../src/workbench/adapters/simulated-vendor.ts';
import { createDaktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import { createRingostat } from '../../../src/workbench/adapters/ringostat/ringostat.ts';
import { simulatedVendors, type Simulators } from '../../../src/workbench/simulated-vendors.ts';
import { FakePage } from './ccaip/fake-page.ts';
import { email, openTenant } from './ccaip/tenant.ts';

const names = ['ccaip', 'ameyo', 'daktela', 'ringostat'];
const number = '+14155550132';

let simulators: Simulators;
let rowOf: (name: string) => SimulatedVendor;

beforeEach(() => {
  const { ccaip, time } = openTenant();
  const { now, wait } = time;
  simulators = {
    ccaip,
    ameyo: createAmeyoTenant({ wait }),
    daktela: createDaktela({ now, wait }),
    ringostat: createRingostat({ now, wait }),
  };
  const vendors = simulatedVendors(simulators);
  rowOf = (name) => {
    const row = vendors[name];
    if (!row) throw new Error(`Nobody plays ${name}.`);
    return row;
  };
});

const doAll = (name: string, ...deeds: readonly string[]): void => {
  for (const wanted of deeds) {
    const deed = rowOf(name)
      .deeds.flat()
      .find((one) => one.name === wanted);
    if (!deed) throw new Error(`There is no ${wanted}.`);
    deed.do(number, email);
  }
};

const asked = async (name: string, path: string, headers: Readonly<Record<string, string>>): Promise<unknown> => {
  const answer = await rowOf(name).part.handle(new Request(`http://127.0.0.1:4602${path}`, { headers }));
  return answer?.text();
};

describe('every vendor in the Simulator column', () => {
  it.each(names)('%s has switches that stand where they were set, and examples for each way in', (name) => {
    const { switches, raw } = rowOf(name);
    for (const { name: one, options, value } of switches.list()) {
      expect(options).toContain(value);
      for (const option of options) {
        switches.set(one, option);
        expect(switches.list().find((now) => now.name === one)?.value).toBe(option);
      }
    }
    expect(() => switches.set('none', 'such')).toThrow();
    for (const { target } of raw.samples()) expect(raw.targets).toContain(target);
    expect(raw.samples().length).toBeGreaterThan(3);
  });

  it.each(names)('%s never names a button twice', (name) => {
    const buttons = rowOf(name)
      .deeds.flat()
      .map((deed) => deed.name);
    expect(new Set(buttons).size).toBe(buttons.length);
  });
});

describe('something raw', () => {
  it('is posted by the agent page to which it is sent', async () => {
    const chats = await new FakePage(simulators.ccaip, { type: 'chat' }).load();
    await rowOf('ccaip').raw.send('the chats', '{"type":"New_Chat"}', undefined);
    expect(chats.types).toEqual(['New_Chat']);
  });

  it('is posted by the toolbar', async () => {
    const { ameyo } = simulators;
    const heard: unknown[] = [];
    ameyo.onPosted(({ message }) => heard.push(message));
    const opened = await ameyo.handle(new Request('http://127.0.0.1:4602/ameyo/events?page=1&isSignedIn=false'));
    await rowOf('ameyo').raw.send('the toolbar', 'not json', undefined);
    expect(heard.at(-1)).toBe('not json');
    await opened?.body?.cancel();
  });

  it.each([
    ['daktela', 'GET activities', '/api/v6/activities.json', { 'x-auth-token': 'daktela-secret' }],
    ['ringostat', 'GET /calls/list', '/calls/list', { 'auth-key': 'ringostat-secret' }],
  ])('is the answer of %s to the next %s, and to no other', async (name, target, path, headers) => {
    await rowOf(name).raw.send(target, 'half a li', undefined);
    expect(await asked(name, path, headers)).toBe('half a li');
    expect(await asked(name, path, headers)).not.toBe('half a li');
  });
});

describe('the buttons of a vendor without a page', () => {
  it('lead a call of Daktela from ringing to its end, at whoever presses them', () => {
    doAll('daktela', 'Call comes in', 'Pick up');
    expect(rowOf('daktela').running()).toEqual([`james: ${number}, open`]);
    doAll('daktela', 'Hand on', 'Hang up', 'Put off', 'Open again', 'Close as Resolved');
    expect(rowOf('daktela').running()).toEqual([]);
    expect(simulators.daktela.state.activities.map(({ user }) => user)).toEqual(['james', 'eve']);
    expect(() => doAll('daktela', 'Hang up')).toThrow('There is none that is open.');
    doAll('daktela', 'Agent calls', 'Web chat opens', 'SMS opens', 'Internal call', 'Pause', 'Sign out');
    expect(simulators.daktela.state.users[0]).toMatchObject({ pause: 'pauses_lunch', isSignedIn: false });
  });

  it('lead a call of Ringostat from ringing to its end, and make a missed one', () => {
    doAll('ringostat', 'Call comes in', 'Answer', 'Transfer');
    expect(rowOf('ringostat').running()).toEqual(['Eve Moneypenny: 14155550132, in a call']);
    doAll('ringostat', 'End', 'Missed call', 'Agent calls', 'Busy', 'Callback', 'End');
    expect(simulators.ringostat.calls.map(({ disposition }) => disposition)).toEqual([
      'ANSWERED',
      'NO ANSWER',
      'BUSY',
      'NO ANSWER',
    ]);
    expect(() => doAll('ringostat', 'Answer')).toThrow('There is no call that runs.');
  });
});
