import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createDiagnostics } from '../../src/core/showing/diagnostics.ts';
import { diagnosticsText } from '../../src/locations/diagnostics-text.ts';
import { ccaipReader } from '../../src/vendors/ccaip/wire.ts';
import { translate } from '../../src/vendors/ccaip/translate.ts';
import type { Command, Done } from '../../src/workbench/adapters/ccaip/commands.ts';
import { createReplayer } from '../../src/workbench/adapters/ccaip/replayer.ts';
import { createAmeyoTenant } from '../../src/workbench/adapters/ameyo/ameyo.ts';
import { createDaktela } from '../../src/workbench/adapters/daktela/daktela.ts';
import { createRingostat } from '../../src/workbench/adapters/ringostat/ringostat.ts';
import { simulatedVendors } from '../../src/workbench/simulated-vendors.ts';
import { movesOf } from '../../src/workbench/replay/moves-of.ts';
import { replaySession } from '../../src/workbench/replay/replay-session.ts';
import { createStandIns } from '../../src/workbench/replay/stand-ins.ts';
import { readTrailFile, type ReplaySession } from '../../src/workbench/replay/trail-file.ts';
import { worldOf } from '../../src/workbench/replay/world-of.ts';
import { createZendesk } from '../../src/workbench/zendesk/zendesk.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';
import { FakePage } from './adapters/ccaip/fake-page.ts';
import { openTenant, type Tenant } from './adapters/ccaip/tenant.ts';

const readCcaip = ccaipReader({});

const phone = '+14155550132';

const exported = (stage: Stage): readonly ReplaySession[] => {
  const view = stage.desk.view();
  const diagnostics = createDiagnostics(stage.clock);
  const read = readTrailFile(diagnosticsText({ diagnostics, view, facts: stage.journal.facts, country: 'US' }));
  if (typeof read === 'string') throw new Error(read);
  return read;
};

const theSession = (stage: Stage): ReplaySession => {
  const session = exported(stage).find(({ id }) => id === theCall);
  if (!session) throw new Error('The call is not in the diagnostics.');
  return session;
};

/** Another phone, on another account that holds what the trail tells of, hears what the trail says was said. */
async function replayed(session: ReplaySession): Promise<Stage> {
  const stage = await setStage();
  const standIns = createStandIns(() => false);
  const { users, tickets } = worldOf(session);
  const ids = new Map<string, number>();
  for (const { id, phone: token, email, externalId, ...user } of users) {
    const made = stage.helpdesk.addUser({
      name: `User ${id}`,
      hasSharedPhone: user.hasSharedPhone,
      isSuspended: user.isSuspended,
      isActive: user.isActive,
      updatedAt: user.updatedAt,
      ...(token !== undefined && { phone: standIns.number(token) }),
      ...(email !== undefined && { email: String(standIns.text(email)) }),
      ...(externalId !== undefined && { externalId }),
      identities: user.phones.map(standIns.number),
    });
    ids.set(`user ${id}`, made.id);
  }
  for (const { id, requesterId, isSolved } of tickets) {
    const requester = ids.get(`user ${requesterId}`) ?? 99;
    const made = stage.helpdesk.addTicket({ requesterId: requester, status: isSolved ? 'solved' : 'open' });
    ids.set(`ticket ${id}`, made.id);
  }
  const names = {
    callId: '103646',
    accountHost: 'acme.zendesk.com',
    idOf: (kind: string, id: number | string) => ids.get(`${kind} ${id}`) ?? 999,
  };
  const page = {
    send: async (command: Command): Promise<Done> => {
      const message = command.do === 'post' ? readCcaip(JSON.parse(String(command.message))) : undefined;
      if (message) stage.telephony.emit(translate(message, 'adapter'));
      return Promise.resolve({});
    },
  };
  const replayer = createReplayer(page, 103_646);
  let at = 0;
  for (const move of movesOf(session, { ...standIns, ...names })) {
    await stage.clock.pass(Math.max(0, move.at - at));
    at = move.at;
    await replayer.play(move);
    await stage.clock.settle();
  }
  await stage.clock.pass(30 * 60_000);
  return stage;
}

const kindsOf = (stage: Stage): readonly string[] =>
  stage.journal.facts.filter(({ session }) => session === theCall).map(({ kind }) => kind);
const notesOf = (stage: Stage): readonly string[] =>
  [...stage.helpdesk.tickets.keys()].flatMap((id) => stage.notes(id)).filter((note) => note.includes('103646'));

const lookup = (query: string): string => `https://acme.zendesk.com/agent/apps/ringside/pop?${query}`;

const plays: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'a known caller with an open ticket': async (stage) => {
    const user = stage.helpdesk.addUser({ name: 'Ada', phone: '(415) 555-0132' });
    stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone });
    await stage.clock.pass(20_000);
    await stage.end({ phone });
  },
  'an unknown caller': async (stage) => {
    await stage.begin({ phone });
    await stage.clock.pass(20_000);
    await stage.end();
  },
  'a popped ticket': async (stage) => {
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.clock.pass(800);
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    await stage.clock.pass(20_000);
    await stage.end();
  },
  'a popped user': async (stage) => {
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/users/${user.id}`);
    await stage.clock.pass(20_000);
    await stage.end();
  },
  'a lookup URL that comes late': async (stage) => {
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone });
    await stage.clock.pass(2_000);
    await stage.pop(lookup(`ani=%2B14155550132&ticket_id=${id}&call_id=103646`));
    await stage.clock.pass(20_000);
    await stage.end();
  },
  'an external id in the URL': async (stage) => {
    const user = stage.helpdesk.addUser({ name: 'Ada', externalId: 'crm-ada' });
    stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin();
    await stage.pop(lookup('cuid=crm-ada&call_id=103646'));
    await stage.end();
  },
  'repeated events and an end before the beginning': async (stage) => {
    stage.helpdesk.addUser({ name: 'Ada', phone });
    await stage.end({ phone });
    await stage.begin({ phone });
    await stage.begin({ phone });
    await stage.end({ phone });
  },
};

/** A workbench's vendors without its server. */
function playedOn(ccaip: Tenant['ccaip'], { now, wait }: Tenant['time']) {
  const simulators = {
    ccaip,
    ameyo: createAmeyoTenant({ wait }),
    daktela: createDaktela({ now, wait }),
    ringostat: createRingostat({ now, wait }),
  };
  return { simulators, vendors: simulatedVendors(simulators) };
}

/** A call that was dialled, of which a ticket of another agent's was found. */
const outboundTrail = (vendor: string): string => {
  const event = { details: {}, direction: 'outbound' };
  const data = { at: 0, kind: 'data-seen', data: { phone: 'number-1' } };
  const user = { id: 3, phone: 'number-1' };
  return JSON.stringify({
    sessions: [
      {
        id: `${vendor}-call-call-1@7`,
        facts: [
          { at: 0, kind: 'began', ...event },
          data,
          { at: 5, kind: 'users-found', by: { from: 'event', kind: 'phone', value: 'number-1' }, users: [user] },
          { at: 9, kind: 'own-ticket-found', ticket: { id: 4, requesterId: 3 } },
          { at: 9_000, kind: 'ended', by: 'vendor', ...event },
          { ...data, at: 9_000 },
        ],
      },
    ],
  });
};

describe('a replayed call', () => {
  beforeAll(() => void vi.stubGlobal('navigator', { userAgent: 'Chrome' }));

  it.each(Object.entries(plays))('of %s comes to the same facts and one note', async (_, play) => {
    const stage = await setStage();
    await play(stage);
    await stage.clock.pass(30 * 60_000);
    const again = await replayed(theSession(stage));
    expect(kindsOf(again)).toEqual(kindsOf(stage));
    expect([notesOf(stage).length, notesOf(again).length]).toEqual([1, 1]);
    expect(again.screen.opened.map(({ kind }) => kind)).toEqual(stage.screen.opened.map(({ kind }) => kind));
  });

  it('of several callers asks again, and of an anonymous one too', async () => {
    for (const number of [phone, 'anonymous']) {
      const stage = await setStage();
      stage.helpdesk.addUser({ name: 'Tim', phone });
      stage.helpdesk.addUser({ name: 'Tom', phone: '(415) 555-0132' });
      await stage.begin({ phone: number });
      await stage.end();
      await stage.clock.pass(30 * 60_000);
      const again = await replayed(theSession(stage));
      expect(again.desk.view().toFinish[0]?.unfinished).toEqual(stage.desk.view().toFinish[0]?.unfinished);
      expect(kindsOf(again)).toEqual(kindsOf(stage));
    }
  });

  it('is posted by the workbench’s agent page with the gaps it had, or without', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.addTicket({ requesterId: user.id, subject: 'Secret' });
    await stage.begin({ phone });
    await stage.clock.pass(60_000);
    await stage.end({ phone });
    for (const isFast of [false, true]) {
      const { ccaip, time } = openTenant();
      const { vendors } = playedOn(ccaip, time);
      const zendesk = createZendesk({ now: time.now, subdomain: 'acme', wait: time.wait });
      const page = await new FakePage(ccaip).load();
      const began = time.now();
      const options = { accountHost: 'acme.zendesk.com', now: time.now, isFast };
      const played = { zendesk, ccaip, wait: time.advance };
      const replayer = await vendors['ccaip']?.replay(played);
      if (replayer) await replaySession(played, replayer, theSession(stage), options);
      expect(page.types).toEqual(['Agent_Login', 'New_Call', 'End_Call']);
      expect(time.now() - began).toBe(isFast ? 500 : 60_000);
      const made = zendesk.db.users.find(({ name }) => name.endsWith('of the replay'));
      expect(page.messages[1]).toMatchObject({ data: { phone: made?.phone, session_type: 'Voice Inbound (IVR)' } });
      expect(zendesk.db.ticketsRequestedBy(made?.id ?? 0)).toMatchObject([{ status: 'open' }]);
    }
  });

  it('of another vendor is played by that vendor’s own simulator', async () => {
    const { ccaip, time } = openTenant();
    const { simulators, vendors } = playedOn(ccaip, time);
    const { ameyo, daktela, ringostat } = simulators;
    const zendesk = createZendesk({ now: time.now, subdomain: 'acme', wait: time.wait });
    const said: string[] = [];
    ameyo.onPosted(({ message }) => said.push(/"method":"(\w+)"/.exec(String(message))?.[1] ?? 'noise'));
    const opened = await ameyo.handle(new Request('http://127.0.0.1:4602/ameyo/events?page=1&isSignedIn=true'));
    const stage = { zendesk, ...simulators, wait: time.advance, agent: 'eve@agents.co' };
    for (const vendor of ['ameyo', 'daktela', 'ringostat']) {
      const file = readTrailFile(outboundTrail(vendor));
      const session = typeof file === 'string' ? undefined : file[0];
      const replayer = await vendors[vendor]?.replay(stage);
      if (session && replayer)
        await replaySession(stage, replayer, session, { accountHost: 'acme.zendesk.com', now: time.now, isFast: true });
      const keys = zendesk.db.tickets.all().map(({ external_id }) => external_id);
      expect(keys).toContain(`${vendor}-call-${replayer?.callId}`);
    }
    expect(said.slice(said.indexOf('readyHandler') + 1)).toEqual(['showCrm', 'hangupHandler', 'disposeCall']);
    const number = zendesk.db.users.where(({ name }) => name.endsWith('of the replay'))[1]?.phone ?? '';
    expect(daktela.state).toMatchObject({
      calls: [{ agent: 'eve', direction: 'out', clid: number }],
      activities: [{ action: 'CLOSE' }],
    });
    expect(ringostat.calls).toMatchObject([{ employee: { login: 'acme_eve' }, type: 'out', disposition: 'ANSWERED' }]);
    await opened?.body?.cancel();
  });

  it.each([
    ['', 'This is no diagnostics file of Ringside.'],
    ['{"sessions":[{"id":5}]}', 'This is no diagnostics file of Ringside.'],
    ['{"sessions":[]}', 'There is no call in these diagnostics.'],
  ])('of %j is refused in one sentence', (text, why) => {
    expect(readTrailFile(text)).toBe(why);
  });
});
