import { describe, expect, it } from 'vitest';
import { james, setStage } from '../support/stage.ts';

describe('what the screens show of the desk', () => {
  it('is whose desk it is, and what its phone takes', async () => {
    const stage = await setStage({ takes: ['send-contact'] });
    expect(stage.desk.view()).toMatchObject({ agent: james, takes: ['send-contact'] });
  });

  it('is that the phone wants to know whom the agent looks at, only where its installation says so', async () => {
    const [wanting, quiet] = [{ entities: [], wantsContacts: true } as const, { entities: [] } as const];
    expect((await setStage({ terms: wanting })).desk.view().wantsContacts).toBe(true);
    expect((await setStage({ terms: quiet })).desk.view()).not.toHaveProperty('wantsContacts');
  });
});

describe('a dial on the screens', () => {
  it('stays as long as its phone takes for an answer', async () => {
    const [quick, slow] = [await setStage(), await setStage()];
    Object.assign(slow.telephony, { dialTimeout: 60_000 });
    for (const stage of [quick, slow]) {
      stage.desk.dial('+14155550132', {});
      await stage.clock.pass(80_000);
    }
    expect(quick.desk.view()).not.toHaveProperty('dial');
    expect(slow.desk.view().dial).toMatchObject({ state: 'dialling' });
  });

  it('shows a number as it was typed that cannot be read here, though it could elsewhere', async () => {
    const stage = await setStage();
    expect(stage.desk.dial('030 901820', {})).toBe(false);
    await stage.clock.settle();
    expect(stage.desk.view().dial).toMatchObject({ state: 'refused', number: { shown: '030 901820' } });
  });
});
