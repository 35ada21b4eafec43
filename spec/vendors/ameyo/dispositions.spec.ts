import { describe, expect, it } from 'vitest';
import type { VendorStage } from '../../support/vendor-stage.ts';
import { crt, recorded } from './recorded.ts';
import { hear, number, postedOf, withAda } from './toolbar-with-ada.ts';

const long = 10 * 60_000;

describe('the disposition', () => {
  const afterACall = async (more: Readonly<Record<string, unknown>> = {}) => {
    const made = await withAda({ options: { campaignId: '12', ...more } });
    await hear(made.stage, 'login', 'disposition-codes', 'show-crm');
    await made.stage.clock.pass(5_000);
    await hear(made.stage, 'hangup');
    return made;
  };
  const state = (stage: VendorStage) => stage.view(crt)?.vendorDisposition;

  it('is needed after each call until the toolbar reports one', async () => {
    const { stage } = await afterACall();
    expect(state(stage)).toEqual({ state: 'needed' });
    await hear(stage, 'dispose-call', 'hangup');
    expect(state(stage)).toEqual({ state: 'set' });
  });

  it('is chosen from the campaign’s own list, asked for once, and told with Done', async () => {
    const { stage, ticket } = await afterACall();
    expect(postedOf(stage, 'getDispositionCodes')).toEqual([{ method: 'getDispositionCodes', campaignId: '12' }]);
    expect(stage.desk.view().dispositions).toEqual(['Resolved', 'Follow up']);
    stage.actions.chooseDisposition(`ameyo-call-${crt}@7`, 'Follow up');
    stage.actions.done(`ameyo-call-${crt}@7`);
    await stage.clock.settle();
    const [sent] = postedOf(stage, 'disposeCallByDisposition');
    expect(sent).toMatchObject({ dispositionCode: 'Follow up', crtObjectId: crt });
    await stage.say({ method: sent?.['requestMethodId'], result: { status: 'success' } });
    expect(state(stage)).toEqual({ state: 'set', code: 'Follow up' });
    await stage.clock.pass(long);
    expect(postedOf(stage, 'disposeCallByDisposition')).toHaveLength(1);
    expect(stage.notes(ticket)[0]).toContain('Disposition: Follow up\n');
  });

  it.each([
    ['is signed in', 'login', '12'],
    ['has chosen its campaign', 'select-campaign', '12'],
    ['shows a call of another campaign', 'show-crm', '14'],
  ])('codes are asked for where the toolbar %s', async (_, name, campaignId) => {
    const { stage } = await withAda({ options: { campaignId: '12' } });
    const message = recorded(name);
    const params = message['additionalParams'];
    const ofAnother = String(params).replace('"campaignId": "12"', `"campaignId": "${campaignId}"`);
    await stage.say(params === undefined ? message : { ...message, additionalParams: ofAnother });
    expect(postedOf(stage, 'getDispositionCodes')).toEqual([{ method: 'getDispositionCodes', campaignId }]);
  });

  it('that was chosen in the toolbar stands in the note', async () => {
    const { stage, ticket } = await afterACall();
    await stage.say({ ...recorded('dispose-call'), dispositionCode: 'Resolved' });
    await stage.clock.pass(long);
    expect(stage.notes(ticket)[0]).toContain('Disposition: Resolved\n');
  });

  it('that was told from the card is set also where the toolbar only says that the call is disposed', async () => {
    const { stage } = await afterACall();
    stage.actions.chooseDisposition(`ameyo-call-${crt}@7`, 'Follow up');
    stage.actions.done(`ameyo-call-${crt}@7`);
    await stage.clock.settle();
    await hear(stage, 'dispose-call');
    await stage.clock.pass(long);
    expect(state(stage)).toMatchObject({ state: 'set' });
    const again = stage.telephony.perform?.({ do: 'dispose', channel: 'call', id: crt, code: 'Resolved' });
    await stage.clock.settle();
    await hear(stage, 'dispose-call');
    await stage.clock.pass(long);
    expect(await again).toEqual({ kind: 'done' });
  });

  it('codes are asked for again where the toolbar was loaded again', async () => {
    const { stage } = await afterACall();
    await hear(stage, 'on-load', 'login-status');
    expect(postedOf(stage, 'getDispositionCodes')).toHaveLength(2);
  });

  it('that the toolbar refuses is said to be', async () => {
    const { stage } = await afterACall();
    stage.actions.chooseDisposition(`ameyo-call-${crt}@7`, 'Follow up');
    stage.actions.done(`ameyo-call-${crt}@7`);
    await stage.clock.settle();
    await hear(stage, 'disposition-failed');
    expect(state(stage)).toEqual({ state: 'refused', code: 'Follow up' });
  });

  it('comes with a call-back, at a time and for this agent or anybody', async () => {
    const { stage } = await afterACall({ numberFormat: 'national' });
    const at = new Date(2026, 10, 23, 9, 30).getTime();
    await stage.actions.ask({ do: 'call-back', id: crt, number, at, isOwn: true });
    await stage.clock.settle();
    expect(postedOf(stage, 'disposeAndScheduleCallback')).toMatchObject([
      { phoneNumber: '4155550132', selfCallBack: true, callBackTime: '11-23-2026 09:30:00' },
    ]);
    await hear(stage, 'call-back-done');
    expect(stage.desk.view().asked?.state).toBe('done');
    expect(state(stage)).toEqual({ state: 'set', code: 'Callback' });
  });

  it.each([
    ['iso', '2026-11-23T09:30:00.000Z'],
    ['ms', '1795426200000'],
  ])('comes with a call-back whose time is told as %s', async (callBackTime, told) => {
    const { stage } = await afterACall({ callBackTime });
    await stage.actions.ask({ do: 'call-back', id: crt, number, at: Date.UTC(2026, 10, 23, 9, 30), isOwn: false });
    await stage.clock.settle();
    expect(postedOf(stage, 'disposeAndScheduleCallback')).toMatchObject([{ selfCallBack: false, callBackTime: told }]);
  });

  it('of the call before is not needed again after its call-back', async () => {
    const { stage } = await afterACall();
    await stage.actions.ask({ do: 'call-back', id: crt, number, at: 0, isOwn: true });
    await stage.clock.settle();
    await hear(stage, 'call-back-done');
    await stage.say({ method: 'disposeCall', dispositionCode: 'Resolved' });
    expect(state(stage)).toEqual({ state: 'set', code: 'Callback' });
  });

  it('stays needed where the call-back was refused', async () => {
    const { stage } = await afterACall();
    await stage.actions.ask({ do: 'call-back', id: crt, number, at: 0, isOwn: false });
    await stage.clock.settle();
    await hear(stage, 'call-back-failed');
    expect(stage.desk.view().asked).toMatchObject({ state: 'refused', refusal: { words: 'The time is in the past' } });
    expect(state(stage)).toEqual({ state: 'needed' });
  });
});
