const two = (value: number): string => String(value).padStart(2, '0');

/** `02:41`, `1:02:41`; `ms` in milliseconds, never shown below zero. */
export const clockDuration = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

/** `40 s`, `5 min`: how long is still to be waited, in the words of the locale. */
export const shortWait = (ms: number, locale: string): string => {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
};

/** `14:03` in the agent's locale and zone. `at` in milliseconds since the epoch. */
export const timeOfDay = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);

/** `14:03` for today, else with the day: `Mon, Nov 16, 14:03`. */
export const dayAndTime = (at: number, now: number, locale: string): string => {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return timeOfDay(at, locale);
  const day = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
};
