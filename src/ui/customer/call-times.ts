import { timeOfDay } from '../times.ts';

const day = 86_400_000;

const unit = (value: number, name: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

const capitalized = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** `12 sec`, `4 min`, `1 hr 4 min`, in the words of the locale. `ms` in milliseconds. */
export const callLength = (ms: number, locale: string): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return unit(seconds, 'second', locale);
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unit(minutes, 'minute', locale);
  return `${unit(Math.floor(minutes / 60), 'hour', locale)} ${unit(minutes % 60, 'minute', locale)}`;
};

/** `Today 14:02`, `Mon 09:30` within the last days, else `Nov 16, 14:03`. Times in milliseconds since the epoch. */
export const callDay = (at: number, now: number, locale: string): string => {
  if (new Date(at).toDateString() === new Date(now).toDateString()) {
    const today = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
    return `${capitalized(today, locale)} ${timeOfDay(at, locale)}`;
  }
  // Seven days ago has today's name.
  const date = now - at < 6 * day ? ({ weekday: 'short' } as const) : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...date, hour: 'numeric', minute: '2-digit' }).format(at);
};
