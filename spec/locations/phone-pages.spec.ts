import { beforeEach, describe, expect, it } from 'vitest';
import { createMailbox } from '../../src/bridge/mailbox.ts';
import type { PageName } from '../../src/core/hearing/pages.ts';
import type { SessionView } from '../../src/core/showing/view.ts';
import { createPhonePages, type PhonePages } from '../../src/locations/phone-pages.ts';
import type { MountedPhone } from '../../src/locations/mount.ts';
import { chat as aChat, desk, session, start } from '../ui/sample-views.ts';

const nothing = (): void => {};
let isTyping: boolean;
let inFront: PageName;
let widths: number[];
let pages: PhonePages;

const phone = (...names: readonly PageName[]): MountedPhone => ({
  mailbox: createMailbox(),
  pages: names,
  show: (page) => (inFront = page),
  reload: nothing,
  post: nothing,
  onReloaded: () => nothing,
  remove: nothing,
});

const chat = (id: string, customer = 0, more: Partial<SessionView> = {}): SessionView =>
  aChat({ messages: { customer, agent: 0 }, beganAt: start + 1_000, ...more }, id);
const call = (more: Partial<SessionView> = {}): SessionView => session({ beganAt: start + 1_000, ...more });
const look = (...sessions: readonly SessionView[]): void => pages.look(desk({ sessions }));
const unread = (): number | undefined => pages.shown.get()?.unread['chat-adapter'];

beforeEach(() => {
  isTyping = false;
  inFront = 'adapter';
  widths = [];
  pages = createPhonePages({
    now: () => start,
    isTyping: () => isTyping,
    resize: ({ width }) => widths.push(width),
  });
  pages.follow(phone('adapter', 'chat-adapter'));
});

describe('the two pages of the phone', () => {
  it('come to the front when chosen, each with its own width', () => {
    pages.choose('chat-adapter');
    expect([inFront, pages.shown.get()?.shown]).toEqual(['chat-adapter', 'chat-adapter']);
    pages.choose('adapter');
    expect(inFront).toBe('adapter');
    expect(widths).toEqual([340, 450, 340]);
  });

  it('come to the front with a new session', () => {
    look(chat('1'));
    expect(inFront).toBe('chat-adapter');
    look(call(), chat('1'));
    expect(inFront).toBe('adapter');
  });

  it('are not changed under an agent who types; what is new is counted', () => {
    isTyping = true;
    look(chat('1'));
    expect([inFront, unread()]).toEqual(['adapter', 1]);
    isTyping = false;
    look(chat('1', 2));
    expect([inFront, unread()]).toEqual(['adapter', 2]);
    pages.choose('chat-adapter');
    expect(unread()).toBe(0);
    isTyping = true;
    look(call(), chat('1', 2));
    expect([inFront, pages.shown.get()?.unread.adapter]).toEqual(['chat-adapter', 1]);
  });

  it('stay with the phone while a call runs', () => {
    look(call());
    look(chat('1', 1), call());
    expect([inFront, unread()]).toEqual(['adapter', 1]);
  });

  it('count new chats, and of those that are known only what customers said since', () => {
    pages.choose('chat-adapter');
    look(chat('1', 3));
    pages.choose('adapter');
    look(chat('1', 3));
    expect(unread()).toBe(0);
    isTyping = true;
    look(chat('2', 0), chat('1', 5));
    expect(unread()).toBe(3);
    look(chat('2', 4), chat('1', 5));
    expect(unread()).toBe(6);
    look(chat('2', 4, { phase: 'ended' }), chat('1', 5));
    expect(unread()).toBe(2);
  });

  it('take chats that ran before the page was loaded for known, and show them', () => {
    isTyping = true;
    look(chat('1', 7, { beganAt: start - 1 }));
    expect(unread()).toBe(0);
    look(chat('1', 8, { beganAt: start - 1 }));
    expect(unread()).toBe(1);
    pages.follow(phone('adapter', 'chat-adapter'));
    isTyping = false;
    look(chat('1', 7, { beganAt: start - 1 }));
    expect(inFront).toBe('chat-adapter');
  });

  it('tell nobody where nothing has changed', () => {
    look(chat('1'));
    let told = 0;
    pages.shown.subscribe(() => (told += 1));
    look(chat('1'));
    look(chat('1', 1));
    expect(told).toBe(0);
  });

  it('are nothing to choose from where there is only one, or none here', () => {
    pages.choose('chat-adapter');
    pages.follow(undefined);
    expect([pages.shown.get(), widths.at(-1)]).toEqual([undefined, 340]);
    widths = [];
    pages.follow(phone('adapter'));
    look(chat('1'));
    pages.choose('chat-adapter');
    expect([pages.shown.get(), widths]).toEqual([undefined, []]);
  });
});
