import { describe, expect, it } from 'vitest';
import { createLeaveWarning, isLeavingCostly } from '../../src/locations/leave-warning.ts';
import { setStage } from '../support/stage.ts';

const isAskedIn = (page: EventTarget): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('leaving the phone’s page', () => {
  it('is asked about while it is wanted, and not any more afterwards', () => {
    const page = new EventTarget();
    const want = createLeaveWarning(page);
    const asked = [false, true, true, false].map((is) => {
      want(is);
      return isAskedIn(page);
    });
    expect(asked).toEqual([false, true, true, false]);
  });

  it('costs a call that runs, and its note until that is written', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    const isCostly = (): boolean => isLeavingCostly(stage.desk.view());
    expect([isLeavingCostly(undefined), isCostly()]).toEqual([false, false]);
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    expect(isCostly()).toBe(true);
    stage.actions.typeNotes('ccaip-call-103646@7', 'asked for a refund');
    await stage.end();
    expect(isCostly()).toBe(true);
    stage.actions.done('ccaip-call-103646@7');
    await stage.clock.settle();
    expect(stage.notes(id)).toHaveLength(1);
    expect(isCostly()).toBe(false);
  });

  it('costs nothing where a call waits in "Calls to finish", unless the browser keeps nothing', async () => {
    const stage = await setStage();
    await stage.begin({ phone: 'anonymous' });
    await stage.end();
    expect(stage.desk.view().toFinish).toHaveLength(1);
    expect(isLeavingCostly(stage.desk.view())).toBe(false);
    expect(isLeavingCostly({ ...stage.desk.view(), isKept: false })).toBe(true);
  });

  it('costs a dial that is under way', async () => {
    const stage = await setStage();
    stage.desk.dial('+14155550132', {});
    await stage.clock.settle();
    expect(isLeavingCostly(stage.desk.view())).toBe(true);
  });

  it('costs nothing after a reload that lost the end of a call', async () => {
    const stage = await setStage();
    await stage.begin();
    await stage.reload();
    expect(stage.view()?.isEndUnsure).toBe(true);
    expect(isLeavingCostly(stage.desk.view())).toBe(false);
  });
});
