import { describe, expect, it } from 'vitest';
import type { Helpdesk } from '../../src/core/ports.ts';
import { createDesk } from '../../src/core/desk.ts';
import type { Fact } from '../../src/core/facts.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import { unsealed } from '../../src/tabs/messages.ts';
import { createRelay } from '../../src/tabs/relay.ts';
import { serveDesk } from '../../src/tabs/serve.ts';
import { createFakeChannel } from '../support/fake-bus.ts';
import { createFakeHelpdesk } from '../support/fake-helpdesk.ts';
import { createFakeJournal } from '../support/fake-journal.ts';
import { createFakeScreen } from '../support/fake-screen.ts';
import { createFakeTelephony } from '../support/fake-telephony.ts';
import { james, theCall } from '../support/stage.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

/** A Zendesk that does some things in a way of its own. */
const doing = (helpdesk: Helpdesk, own: Partial<Helpdesk>): Helpdesk =>
  new Proxy(helpdesk, {
    get: (target, name): unknown => {
      const found: unknown = Reflect.get(own, name) ?? Reflect.get(target, name);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });

/** Two tabs of one agent with one Zendesk and one storage, and a phone that moves from the first to the second. */
function setTabs() {
  const clock = createVirtualClock();
  const journal = createFakeJournal({ now: clock.now });
  const channel = createFakeChannel();
  const zendesk = createFakeHelpdesk({ now: clock.now, agent: james.id, searchDelay: 0 });
  let made = 0;
  const open = (helpdesk: Helpdesk) => {
    const bus = channel.join();
    const relay = createRelay(journal, bus);
    const telephony = createFakeTelephony();
    const ports = { telephony, helpdesk, screen: createFakeScreen(), journal: relay.journal, clock };
    const newId = (): string => `id-${(made += 1)}`;
    const rules = readRules('');
    const options = { agent: james, country: 'US', accountHost: 'acme.zendesk.com', rules, newId, random: () => 0.5 };
    const desk = createDesk(ports, options);
    telephony.listen(desk.hear);
    serveDesk(desk, bus, clock);
    const leave = (): void => {
      desk.stop();
      relay.begin();
    };
    return { desk, telephony, leave };
  };
  return { clock, journal, zendesk, open };
}

const call = { frame: 'adapter', channel: 'call', id: '103646', direction: 'inbound', details: {}, data: {} } as const;

describe('a phone that goes to another tab while a note is being written', () => {
  it('tells that tab what came of it, once it is known', async () => {
    const { clock, zendesk, open } = setTabs();
    const { id } = zendesk.addTicket({ requesterId: 1 });
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const slow = doing(zendesk, {
      updateTicket: async (ticket, body) => {
        const done = await zendesk.updateTicket(ticket, body);
        await answered;
        return done;
      },
    });
    const first = open(slow);
    await first.desk.start();
    first.telephony.emit({ kind: 'began', ...call });
    first.telephony.emit({ kind: 'record-popped', frame: 'adapter', url: `https://acme.zendesk.com/tickets/${id}` });
    await clock.settle();
    first.telephony.emit({ kind: 'ended', ...call });
    await clock.settle();
    const second = open(doing(zendesk, { comments: () => new Promise(() => undefined) }));
    first.leave();
    await second.desk.start();
    await clock.settle();
    const note = () => second.desk.view().sessions.find((session) => session.id === theCall)?.note;
    expect(note()).not.toBe('saved');
    answer();
    await clock.settle();
    expect(note()).toBe('saved');
    await clock.pass(600_000);
    expect(zendesk.tickets.get(id)?.comments.filter(({ isPublic }) => !isPublic)).toHaveLength(1);
  });

  it('tells what was still being stored when it went, as soon as the journal has it', async () => {
    const { journal } = setTabs();
    const channel = createFakeChannel();
    const heard: unknown[] = [];
    channel.join().listen((message) => heard.push(message));
    const relay = createRelay(journal, channel.join());
    const fact: Fact = { id: 'id-1', session: theCall, at: 0, kind: 'done-pressed' };
    const store = journal.hold();
    const stored = relay.journal.append([fact]);
    relay.begin();
    expect(heard).toEqual([]);
    store();
    await stored;
    expect(journal.facts).toEqual([fact]);
    expect(heard.map(unsealed)).toEqual([{ kind: 'facts', facts: [fact] }]);
  });
});
