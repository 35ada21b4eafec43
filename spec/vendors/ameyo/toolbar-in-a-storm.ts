import { defaultSettings } from '../../../src/workbench/adapters/ameyo/tenant-settings.ts';
import { Toolbar } from '../../../src/workbench/adapters/ameyo/toolbar.ts';
import type { HouseParts, Ringing } from '../../support/storm/vendors/house.ts';

/** One agent's toolbar in a storm, with the calls that were handed to it under the ids they came with. */
export type ToolbarInAStorm = ReturnType<typeof openToolbarInAStorm>;

export function openToolbarInAStorm(agent: number, { chance, say }: HouseParts) {
  let crt: string | undefined;
  let own = '';
  let phone: string | undefined;
  let chat = '';
  /** By this agent's part of them. */
  const chats = new Map<string, string>();
  const toolbar = new Toolbar(
    () => defaultSettings,
    (message) => {
      const text = String(message);
      const shown = text.includes('"showCrm"') ? /crtObjectId\\?":\\?"([^"\\]+)/.exec(text)?.[1] : undefined;
      const written = /"chatId":"([^"]+)"/.exec(text)?.[1];
      const part = /"agentCRTId":"([^"]+)"/.exec(text)?.[1] ?? '';
      chat = written ?? chat;
      if (written !== undefined) chats.set(part, written);
      own = shown ?? own;
      crt ??= shown;
      const told = own === '' ? text : text.replaceAll(own, crt ?? own);
      const begins = shown === undefined ? written : crt;
      const ends = /"method":"(?:hangupHandler|disposeCall)"/.test(text) ? crt : chats.get(part);
      const isEnd = /"method":"(?:hangupHandler|disposeCall|chatEnded|chatDisposed)"/.test(text);
      say(agent, told, {
        ...(begins !== undefined && { begins }),
        ...(isEnd && ends !== undefined && { ends }),
      });
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
    /** Chats run beside calls and each other. `id`: of a chat that was handed on. */
    beginChat: ({ number = '', email = '' }: Pick<Ringing, 'number' | 'email'>, id?: string): string => {
      const customer = { name: 'Ada Lovelace', phone: number, email };
      toolbar.obey({ do: 'chat', chat: { ...customer, ...(id !== undefined && { id }) } });
      return chat;
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
