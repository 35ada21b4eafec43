/** ISO 8601 in UTC with whole seconds, as all times of Zendesk's API are. `ms` since the epoch. */
export const zendeskTime = (ms: number): string =>
  new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
