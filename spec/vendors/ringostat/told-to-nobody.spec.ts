import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { createRingostat as createPhone } from '../../../src/vendors/ringostat/adapter.ts';
import { createRingostat } from '../../../src/workbench/adapters/ringostat/ringostat.ts';
import { createFakeVendorMemory } from '../../support/fake-vendor-memory.ts';
import { james } from '../../support/stage.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { apiUrl, httpOver, optionsOf } from './project.ts';

/** Pages of one browser, one after the other. */
function openBrowser() {
  const clock = createVirtualClock();
  const ringostat = createRingostat({ now: clock.now, wait: () => Promise.resolve() });
  const ports = {
    http: httpOver(ringostat),
    clock,
    memory: createFakeVendorMemory(),
    agent: james,
    accountHost: 'acme.zendesk.com',
    agentField: () => Promise.resolve('acme_james'),
    onUnread: () => undefined,
  };
  const openPage = () => createPhone(ports, { apiUrl, country: 'US', options: optionsOf() });
  return { clock, ringostat, openPage };
}

describe('a page that goes away while it is told of a call', () => {
  it('leaves the call to the next page: nothing says that it was stored', async () => {
    const { clock, ringostat, openPage } = openBrowser();
    const undo = openPage().listen(({ kind }) => {
      if (kind === 'began') undo();
    });
    await clock.pass(60_000);
    const id = ringostat.control.send({ do: 'ring', customer: '380671112233' });
    ringostat.control.send({ do: 'answer', id });
    await clock.pass(20_000);
    ringostat.control.send({ do: 'end', id });
    await clock.pass(60_000);
    const events: TelephonyEvent[] = [];
    openPage().listen((event) => events.push(event));
    await clock.pass(60_000);
    expect(events.filter(({ kind }) => kind === 'began' || kind === 'ended')).toMatchObject([
      { kind: 'began', id },
      { kind: 'ended', id },
    ]);
  });
});
