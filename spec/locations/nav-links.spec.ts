import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import type { RecordRef } from '../../src/core/records.ts';
import { createLinkMemory } from '../../src/locations/link-memory.ts';
import { setLinkBesidePhone } from '../support/link-beside-phone.ts';
import { theCall } from '../support/stage.ts';

const number = '+14155550132';
const ticket = (id: number): RecordRef => ({ kind: 'ticket', id });

async function withAda(options: Parameters<typeof setLinkBesidePhone>[0] = {}) {
  const bench = await setLinkBesidePhone(options);
  const ada = bench.stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
  const adas = bench.stage.helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer is on fire' });
  return { ...bench, ada, adas };
}

describe('a link in the nav bar', () => {
  it('opens in the tab where it was opened, which counts as used', async () => {
    const { follow, links, screen, stage, adas, uses } = await withAda();
    await follow(`pop/phone/${number}`);
    expect([screen.opened, stage.screen.opened]).toEqual([[ticket(adas.id)], []]);
    expect(links.shown.get()?.view).toMatchObject({ state: 'found', opened: ticket(adas.id) });
    expect(uses()).toBe(1);
  });

  it('opens although no phone is there, a second later', async () => {
    const { follow, closePhone, screen, stage, adas } = await withAda();
    closePhone();
    await follow(`pop/phone/${number}`);
    // The search does not wait for the phone.
    expect([stage.helpdesk.asked, screen.opened]).toEqual([['findUsers', 'latestOpenTicket'], []]);
    await stage.clock.pass(1_000);
    expect(screen.opened).toEqual([ticket(adas.id)]);
  });

  it('opens once: not when Zendesk tells the address twice, nor after Back, nor after a reload', async () => {
    const memory = createLinkMemory('spec');
    const { follow, links, screen, adas } = await withAda({ memory });
    await follow(`pop/phone/${number}`);
    await follow(`/pop/phone/${number}/`);
    expect(links.shown.get()?.isRepeated).toBe(false);
    await follow('');
    expect(links.shown.get()).toBeUndefined();
    await follow(`pop/phone/${number}`);
    expect(links.shown.get()).toMatchObject({ isRepeated: true, view: { found: { waiting: ticket(adas.id) } } });
    expect(screen.opened).toHaveLength(1);
    const reloaded = await withAda({ memory });
    await reloaded.follow(`pop/phone/${number}`);
    expect(reloaded.screen.opened).toEqual([]);
    reloaded.links.shown.get()?.onOpen(ticket(adas.id));
    expect(reloaded.screen.opened).toEqual([ticket(adas.id)]);
  });

  it('opens again where another word makes it another link', async () => {
    const { follow, screen } = await withAda();
    await follow(`pop/phone/${number}/call_id/1`);
    await follow(`pop/phone/${number}/call_id/2`);
    expect(screen.opened).toHaveLength(2);
  });

  it('opens nothing while a ticket’s editor is used, nor after a reload then', async () => {
    const memory = createLinkMemory('spec');
    const { follow, write, links, screen, stage, adas } = await withAda({ memory });
    await write();
    await follow(`pop/phone/${number}`);
    await stage.clock.pass(60_000);
    expect(screen.opened).toEqual([]);
    expect(links.shown.get()?.view.found.waiting).toEqual(ticket(adas.id));
    const reloaded = await withAda({ memory });
    await reloaded.follow(`pop/phone/${number}`);
    expect(reloaded.screen.opened).toEqual([]);
  });

  it('asks the phone whether the agent writes, for it was there before this page', async () => {
    const { follow, remote, screen, stage } = await withAda();
    // The phone hears it; the page that has just been loaded did not.
    remote.noticeWriting();
    await stage.clock.settle();
    await follow(`pop/phone/${number}`);
    expect(screen.opened).toEqual([]);
  });

  it('opens nothing where the agent begins to write while it still waits for the phone', async () => {
    const { follow, write, screen, stage, closePhone } = await withAda();
    closePhone();
    await follow(`pop/phone/${number}`);
    await write();
    await stage.clock.pass(1_000);
    expect(screen.opened).toEqual([]);
  });

  it('does not bring the agent away from the page that they have gone to meanwhile', async () => {
    const { follow, links, screen, stage, closePhone, adas } = await withAda();
    closePhone();
    await follow(`pop/phone/${number}`);
    links.noticeLeft();
    await stage.clock.pass(1_000);
    expect(screen.opened).toEqual([]);
    expect(links.shown.get()?.view.found.waiting).toEqual(ticket(adas.id));
  });

  it('is left for the list, and stops searching then', async () => {
    const { follow, links, screen, stage, closePhone } = await withAda();
    closePhone();
    await follow(`pop/phone/${number}`);
    links.shown.get()?.onLeave();
    await stage.clock.pass(60_000);
    expect(links.shown.get()).toBeUndefined();
    expect(screen.opened).toEqual([]);
  });
});

describe('a link that names a call', () => {
  it('gives its ticket to a call that the vendor has told of, and opens it here too', async () => {
    const { follow, links, screen, stage, adas } = await withAda();
    await stage.begin();
    await follow(`pop/ticket/${adas.id}/call_id/103646`);
    expect(stage.view()).toMatchObject({ ticket: { id: adas.id } });
    expect(links.shown.get()?.session).toBe(theCall);
    expect(screen.opened).toEqual([ticket(adas.id)]);
    await stage.end();
    expect(stage.notes(adas.id)).toHaveLength(1);
  });

  it('leaves a call alone that it does not name', async () => {
    const { follow, links, stage, adas } = await withAda();
    await stage.begin();
    await follow(`pop/ticket/${adas.id}/call_id/103647/activity/10364`);
    expect(links.shown.get()?.session).toBeUndefined();
    await stage.end();
    await stage.clock.pass(600_000);
    expect([stage.view()?.ticket, stage.notes(adas.id)]).toEqual([undefined, []]);
  });

  it('does so by the activity, too', async () => {
    const { follow, stage, adas } = await withAda();
    await stage.begin();
    await follow(`pop/ticket/${adas.id}/activity/103646`);
    expect(stage.view()?.ticket?.id).toBe(adas.id);
  });

  it('gives it to one that is told of up to ten seconds later, and to none after that', async () => {
    const { follow, links, stage, adas } = await withAda();
    await follow(`pop/ticket/${adas.id}/call_id/103646`);
    await stage.clock.pass(9_000);
    await stage.begin();
    expect(stage.view()?.ticket?.id).toBe(adas.id);
    expect(links.shown.get()?.session).toBe(theCall);
    const late = await withAda();
    await late.follow(`pop/ticket/${late.adas.id}/call_id/103646`);
    await late.stage.clock.pass(10_500);
    await late.stage.begin();
    expect(late.stage.view()?.ticket).toBeUndefined();
  });

  it('begins no call and writes nothing where the vendor tells of none', async () => {
    const { follow, stage, journal } = await withAda().then((bench) => ({ ...bench, journal: bench.stage.journal }));
    const before = await journal.load();
    await follow('pop/phone/+14155550199/call_id/103646/queue/Sales');
    await stage.clock.pass(600_000);
    expect(stage.desk.view().sessions).toEqual([]);
    expect(stage.desk.view().toFinish).toEqual([]);
    expect(stage.writes()).toBe(0);
    expect(await journal.load()).toEqual(before);
  });

  it('does not replace a caller or ticket that is known', async () => {
    const { follow, stage, ada, adas } = await withAda();
    const mallory = stage.helpdesk.addUser({ name: 'Mallory' });
    const mallorys = stage.helpdesk.addTicket({ requesterId: mallory.id });
    await stage.begin({ phone: number });
    await stage.clock.pass(3_000);
    await follow(`pop/user/${mallory.id}/ticket/${mallorys.id}/call_id/103646`);
    expect(stage.view()).toMatchObject({ caller: { id: ada.id }, ticket: { id: adas.id } });
  });

  it('does not say who is calling where the vendor has named the ticket', async () => {
    const { follow, stage, adas } = await withAda();
    const mallory = stage.helpdesk.addUser({ name: 'Mallory' });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${adas.id}`);
    await follow(`pop/user/${mallory.id}/call_id/103646`);
    expect(stage.view()?.caller).toBeUndefined();
    await stage.end();
    expect(stage.notes(adas.id)[0]).not.toContain('Mallory');
  });

  it('does not replace a caller whose ticket is not known yet', async () => {
    const { follow, stage, ada } = await withAda();
    const mallory = stage.helpdesk.addUser({ name: 'Mallory' });
    stage.helpdesk.fail('latestOpenTicket', new Failure('offline'));
    await stage.begin({ phone: number });
    await follow(`pop/user/${mallory.id}/call_id/103646`);
    expect(stage.view()?.caller?.id).toBe(ada.id);
  });

  it('is a link like any other where the call is one between colleagues', async () => {
    const { follow, links, screen, stage, adas } = await withAda();
    await stage.begin({ direction: 'internal' });
    await follow(`pop/ticket/${adas.id}/call_id/103646`);
    expect(links.shown.get()?.session).toBeUndefined();
    expect(screen.opened).toEqual([ticket(adas.id)]);
  });

  it('leaves a call alone that is written down', async () => {
    const { follow, links, stage, adas, ada } = await withAda();
    const other = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${adas.id}`);
    await stage.end();
    await stage.clock.pass(1_000);
    expect(stage.view()?.phase).toBe('finished');
    await follow(`pop/ticket/${other.id}/call_id/103646`);
    expect(links.shown.get()?.session).toBeUndefined();
    await stage.clock.pass(60_000);
    expect([stage.notes(adas.id).length, stage.notes(other.id).length]).toEqual([1, 0]);
  });

  it('does not open the ticket of its call while the agent writes', async () => {
    const { follow, write, screen, stage, adas } = await withAda();
    await stage.begin();
    await write();
    await follow(`pop/ticket/${adas.id}/call_id/103646`);
    await stage.clock.pass(60_000);
    expect(stage.view()?.waiting).toEqual(ticket(adas.id));
    expect([screen.opened, stage.screen.opened]).toEqual([[], []]);
  });
});
