/** `2026-11-20 16:04:11`: a moment as the clocks on the wall of a zone show it, with no word of the zone. */
export const wallTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);
