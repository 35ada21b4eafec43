/** What of an address, or of a part of it, follows the app's name: `https://…/agent/apps/ringside/pop/ticket/5` and `pop/ticket/5` alike. */
export const linkPath = (text: string): string =>
  text
    .trim()
    .replace(/^(?:https?:\/\/[^/]+)?\/?agent\/apps\/[^/?#]+/, '')
    .replace(/^\/+/, '');
