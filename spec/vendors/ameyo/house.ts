import type { Agent } from '../../../src/core/records.ts';
import { createAmeyo } from '../../../src/vendors/ameyo/adapter.ts';
import { defaultSettings } from '../../../src/workbench/adapters/ameyo/tenant-settings.ts';
import { Toolbar } from '../../../src/workbench/adapters/ameyo/toolbar.ts';
import type { House, HouseParts, StormVendor } from '../../support/storm/vendors/house.ts';
import { optionsOf } from './recorded.ts';

/** Each agent's toolbar; a call that is handed on is shown in the next one under the same id of its customer's part. */
export const ameyoInAStorm: StormVendor = {
  name: 'ameyo',
  // A second sign-in ends the first one.
  hasTwins: false,
  openHouse: (parts): House => {
    const { chance, agents } = parts;
    const bars = new Map(agents.map(({ id }) => [id, createBar(id, parts)]));
    const holders = new Map<string, Bar>();
    const barOf = ({ id }: Agent): Bar => {
      const bar = bars.get(id);
      if (!bar) throw new Error('There is no such agent');
      return bar;
    };
    const options = optionsOf({});
    return {
      phone: (ports) => createAmeyo(ports, { apiUrl: undefined, options }),
      opened: (agent) => {
        const bar = bars.get(agent);
        bar?.toolbar.load(true);
        if (chance.happens(0.4)) bar?.repeat();
      },
      hear: (agent, message) => bars.get(agent)?.hear(String(message)),
      ring: ({ agent, number }) => {
        const bar = barOf(agent);
        const crt = bar.begin(number, undefined);
        holders.set(crt, bar);
        return crt;
      },
      answer: (crt) => {
        if (chance.happens(0.3)) holders.get(crt)?.repeat();
      },
      pass: (crt, to) => {
        const giver = holders.get(crt);
        giver?.transfer();
        giver?.hangUp();
        const taker = barOf(to);
        taker.begin(giver?.number(), crt);
        holders.set(crt, taker);
      },
      end: (crt) => holders.get(crt)?.hangUp(),
      // Whoever handed it on has a disposition to choose as well.
      close: (crt) => {
        for (const bar of bars.values()) bar.dispose(crt);
      },
      finders: () => [],
    };
  },
};

type Bar = ReturnType<typeof createBar>;

/** One agent's toolbar, with the calls that were handed to it under the ids they came with. */
function createBar(agent: number, { chance, say }: HouseParts) {
  let crt: string | undefined;
  let own = '';
  let phone: string | undefined;
  const toolbar = new Toolbar(
    () => defaultSettings,
    (message) => {
      const text = String(message);
      const shown = text.includes('"showCrm"') ? /crtObjectId\\?":\\?"([^"\\]+)/.exec(text)?.[1] : undefined;
      own = shown ?? own;
      crt ??= shown;
      const told = own === '' ? text : text.replaceAll(own, crt ?? own);
      say(agent, told, shown === undefined ? undefined : crt);
    },
  );
  toolbar.obey({ do: 'sign-in' });
  const isFree = (): boolean => toolbar.state.presence === 'ready';
  return {
    toolbar,
    number: () => phone,
    hear: (text: string) => toolbar.hear(JSON.parse(crt === undefined ? text : text.replaceAll(crt, own))),
    /** No call begins before the last one has a disposition. `id`: of a call that was handed on. */
    begin: (number: string | undefined, id: string | undefined): string => {
      if (!isFree()) toolbar.obey({ do: 'dispose', code: 'Resolved' });
      crt = id;
      own = '';
      phone = number;
      const asObject = chance.happens(0.3);
      toolbar.call({ phone: number ?? '', callType: 'inbound.call.dial', params: {}, asObject });
      return crt ?? own;
    },
    repeat: () => {
      if (!isFree()) toolbar.obey({ do: 'repeat' });
    },
    transfer: () => toolbar.obey({ do: 'transfer' }),
    hangUp: () => toolbar.obey({ do: 'hang-up' }),
    dispose: (of: string) => {
      if (crt === of && toolbar.state.presence === 'dispose the call')
        toolbar.obey({ do: 'dispose', code: 'Resolved' });
    },
  };
}
