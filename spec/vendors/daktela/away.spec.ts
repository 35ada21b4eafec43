import { describe, expect, it } from 'vitest';
import type { Daktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import { openInstance } from './instance.ts';
import { number, withAda, type Opened } from './instance-with-ada.ts';

describe('what happens while nobody looks', () => {
  const unwatched = async (instance: Daktela, clock: Opened['clock']): Promise<string> => {
    const call = instance.send({ do: 'ring', number });
    instance.send({ do: 'pick-up', call });
    await clock.pass(60_000);
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
    await clock.pass(600_000);
    return call;
  };

  it('is read by the next page, once, with its own times', async () => {
    const { stage, instance, clock, notes } = await withAda();
    stage.stop();
    await unwatched(instance, clock);
    const missed = instance.send({ do: 'ring', number });
    await clock.pass(20_000);
    instance.send({ do: 'hang-up', call: missed });
    await clock.pass(600_000);
    await stage.reload();
    await clock.pass(300_000);
    expect(notes()).toHaveLength(2);
    expect(notes().filter((note) => note.startsWith('Inbound call, 1 min 0 s'))).toHaveLength(1);
    expect(notes().filter((note) => note.includes('Status: noanswer'))).toHaveLength(1);
    await stage.reload();
    await clock.pass(300_000);
    expect(notes()).toHaveLength(2);
  });

  it('is read also where the token may not read users, with the times that other answers tell', async () => {
    const { stage, instance, clock, notes } = await withAda({
      vendorOptions: { agentId: 'alias' },
      agentFields: { alias: 'james' },
      around: (http) => ({
        send: (asked) =>
          asked.url.includes('/users.json')
            ? Promise.resolve({ status: 403, text: '{"error":["Access denied"],"result":null}' })
            : http.send(asked),
      }),
    });
    stage.stop();
    const talk = instance.send({ do: 'talk', type: 'EMAIL', address: 'ada@example.com' });
    await clock.pass(120_000);
    instance.send({ do: 'close', call: talk });
    await clock.pass(600_000);
    await stage.reload();
    await clock.pass(300_000);
    expect(notes()).toMatchObject([expect.stringMatching(/^Inbound chat, 2 min 0 s\n/)]);
  });

  it('that still runs goes on at the next page, and ends there', async () => {
    const { stage, instance, clock, notes } = await withAda();
    const call = instance.send({ do: 'ring', number });
    instance.send({ do: 'pick-up', call });
    await clock.pass(30_000);
    await stage.reload();
    expect(stage.desk.view().sessions).toMatchObject([{ phase: 'running', isEndUnsure: false }]);
    await clock.pass(60_000);
    expect(stage.desk.view().sessions).toMatchObject([{ phase: 'running', isEndUnsure: false }]);
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
    await clock.pass(300_000);
    expect(notes()).toEqual([expect.stringMatching(/^Inbound call, 1 min/)]);
  });

  it('before the first use of all is left alone', async () => {
    const opened = await openInstance();
    opened.stage.stop();
    const { helpdesk } = opened.stage;
    await unwatched(opened.instance, opened.clock);
    await opened.stage.memory.write(undefined);
    await opened.stage.reload();
    await opened.clock.pass(300_000);
    expect([helpdesk.tickets.size, helpdesk.users.size]).toEqual([0, 0]);
  });
});
