import { beforeEach, describe, expect, it } from 'vitest';
import { createDaktela, type Daktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import { scenarios } from '../../../src/workbench/scenarios/scenarios.ts';
import { createZendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import { openTenant } from '../adapters/ccaip/tenant.ts';

const own = scenarios.filter(({ vendor }) => vendor === 'daktela').map(({ id }) => id);

let daktela: Daktela;
let play: (id: string) => Promise<void>;

beforeEach(() => {
  const { ccaip, time } = openTenant();
  daktela = createDaktela({ now: time.now, wait: time.wait });
  const zendesk = createZendesk({ now: time.now, subdomain: 'acme', wait: time.wait });
  play = async (id) => {
    const scenario = scenarios.find((one) => one.id === id);
    await scenario?.run({ zendesk, ccaip, daktela, wait: time.advance });
  };
});

describe("Daktela's scenarios", () => {
  it.each(own)('%s plays to its end, twice, and leaves nobody in a call', async (id) => {
    await play(id);
    await play(id);
    expect(daktela.state.calls.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
    expect(daktela.state.activities.filter(({ action }) => action !== 'CLOSE')).toEqual([]);
  });

  it('hand a call on as one call with two activities', async () => {
    await play('daktela-transfer');
    expect(daktela.state.calls).toHaveLength(1);
    expect(daktela.state.activities.map(({ user }) => user)).toEqual(['eve', 'james']);
  });
});
