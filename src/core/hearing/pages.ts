import type { Channel } from '../facts.ts';

/** The vendor's pages in the phone's pane, by the names of their frames. */
export type PageName = 'adapter' | 'chat-adapter';

/** Which page takes sessions of a channel, and the other way round. */
export const pageFor = (channel: Channel): PageName => (channel === 'chat' ? 'chat-adapter' : 'adapter');
export const channelOfPage = (page: PageName): Channel => (page === 'chat-adapter' ? 'chat' : 'call');
