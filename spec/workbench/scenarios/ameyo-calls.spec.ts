import { describe, expect, it } from 'vitest';
import { createAmeyoTenant } from '../../../src/workbench/adapters/ameyo/ameyo.ts';
import { ameyoCalls } from '../../../src/workbench/scenarios/ameyo-calls.ts';
import { createZendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import { openTenant } from '../adapters/ccaip/tenant.ts';

/** A toolbar that is open, and the methods that it says. */
async function openStage() {
  const { ccaip, time } = openTenant();
  const zendesk = createZendesk({ now: time.now, subdomain: 'acme', wait: time.wait });
  const ameyo = createAmeyoTenant({ wait: time.wait });
  const said: string[] = [];
  ameyo.onPosted(({ message }) => said.push(/"method":"(\w+)"/.exec(String(message))?.[1] ?? 'noise'));
  const opened = await ameyo.handle(new Request('http://127.0.0.1:4602/ameyo/events?page=1&isSignedIn=false'));
  return { ameyo, said, close: () => opened?.body?.cancel(), stage: { zendesk, ccaip, ameyo, wait: time.advance } };
}

describe('the scenarios of Ameyo', () => {
  it.each(ameyoCalls.map((scenario) => [scenario.id, scenario] as const))(
    '%s plays to its end, twice',
    async (_, scenario) => {
      const { stage, said, close } = await openStage();
      await scenario.run(stage);
      await scenario.run(stage);
      expect(said.length).toBeGreaterThan(1);
      await close();
    },
  );

  it('ameyo-dial-box lets the toolbar dial the number that the page around it has put there', async () => {
    const { ameyo, stage, said, close } = await openStage();
    await ameyoCalls.find(({ id }) => id === 'ameyo-dial-box')?.run(stage);
    await expect(ameyo.send({ do: 'dial' })).rejects.toThrow('no number in the dial box');
    ameyo.toolbar?.hear({ method: 'populateNumberInDialBox', phone: '4155550132' });
    expect(ameyo.toolbar?.state.dialBox).toBe('4155550132');
    await ameyo.send({ do: 'dial' });
    expect([said.at(-1), ameyo.toolbar?.state]).toMatchObject(['showCrm', { presence: 'on call', dialBox: '' }]);
    await close();
  });

  it.each([
    [
      'ameyo-inbound',
      ['showCrm', 'showCrm', 'noise', 'noise', 'handleUserCrtUpdatedHandler', 'hangupHandler', 'disposeCall'],
    ],
    ['ameyo-transfer', ['showCrm', 'conferWithUserHandler', 'transferToUserHandler', 'hangupHandler', 'disposeCall']],
    ['ameyo-not-disposed', ['showCrm', 'hangupHandler']],
    ['ameyo-chat', ['chatInitiated', 'chatEnded', 'chatDisposed']],
  ])('%s says %j', async (id, methods) => {
    const { stage, said, close } = await openStage();
    await ameyoCalls.find((scenario) => scenario.id === id)?.run(stage);
    expect(said.slice(said.indexOf('readyHandler') + 1)).toEqual(methods);
    await close();
  });
});
