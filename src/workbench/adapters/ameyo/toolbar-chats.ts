import type { ReadCommand } from './commands.ts';

type Message = Readonly<Record<string, unknown>>;

export type ChatCommand = Extract<ReadCommand, { do: 'chat' | 'turn-to-chat' | 'end-chat' | 'dispose-chat' }>;

interface ToolbarChat {
  /** This agent's part of it. */
  readonly agentCrt: string;
  readonly chat: string;
}

/** One agent's chats in the toolbar; several run at once. */
export class ToolbarChats {
  readonly #chats: ToolbarChat[] = [];
  readonly #say: (message: Message) => void;
  readonly #number: () => number;

  /** `number`: one that no other call or chat has. */
  constructor(say: (message: Message) => void, number: () => number) {
    this.#say = say;
    this.#number = number;
  }

  /** Throws a sentence where there is no such chat. */
  obey(command: ChatCommand): void {
    if (command.do === 'chat') return this.#begin(command.chat);
    const found = this.#chats.findLast(({ chat }) => command.chat === undefined || chat === command.chat);
    if (!found) throw new Error('There is no chat.');
    const { agentCrt } = found;
    if (command.do === 'turn-to-chat') return this.#say({ method: 'highlightCrm', agentCRT: agentCrt });
    this.#say({ method: command.do === 'end-chat' ? 'chatEnded' : 'chatDisposed', agentCRTId: agentCrt });
  }

  #begin({ id, ...customerData }: Extract<ChatCommand, { do: 'chat' }>['chat']): void {
    const number = this.#number();
    const agentCrt = `d928-uce-${number}`;
    const chat = id ?? `chat-${number}`;
    this.#chats.push({ agentCrt, chat });
    this.#say({
      method: id === undefined ? 'chatInitiated' : 'chatTransferredOrConferred',
      agentCRTId: agentCrt,
      chatId: chat,
      campaignId: '14',
      customerId: null,
      customerData,
    });
  }
}
