const quarterHour = 15 * 60_000;
/** A smaller difference of the clocks is the way of the answer. */
const leastSkew = 5_000;

/** The instance's times of day, which carry no zone, and the clock of this computer. All numbers ms since the epoch. */
export interface InstanceTime {
  /** Takes what an answer says of the instance's time. */
  learn(said: { readonly time: string | undefined; readonly timezone: string | undefined }): void;
  /** When it was by this computer's clock; `undefined` where the text is no time or no answer has told the zone yet. */
  read(text: string | undefined): number | undefined;
  /** How the instance writes it; `undefined` while no answer has told the zone. */
  write(at: number): string | undefined;
}

export function createInstanceTime(now: () => number): InstanceTime {
  let zone: Intl.DateTimeFormat | undefined;
  let zoneName = '';
  let ahead = 0;
  let skew = 0;
  let isKnown = false;

  const aheadAt = (at: number): number => (zone ? wallClock(zone, at) - Math.floor(at / 1000) * 1000 : ahead);
  // The zone's distance is that of the moment itself, which is what is asked: a second look settles the hour of a change.
  const toEpoch = (wall: number): number => wall - aheadAt(wall - aheadAt(wall));

  return {
    learn: ({ time, timezone }) => {
      if (timezone !== undefined && timezone !== zoneName) {
        zoneName = timezone;
        zone = zoneOf(timezone);
      }
      const wall = wallIn(time);
      if (wall === undefined) return;
      if (!zone) ahead = Math.round((wall - now()) / quarterHour) * quarterHour;
      const difference = toEpoch(wall) - now();
      skew = Math.abs(difference) < leastSkew ? 0 : difference;
      isKnown = true;
    },
    read: (text) => {
      const wall = isKnown ? wallIn(text) : undefined;
      return wall === undefined ? undefined : toEpoch(wall) - skew;
    },
    write: (at) => (isKnown ? asText(at + skew + aheadAt(at + skew)) : undefined),
  };
}

/** `2026-11-20 15:04:11` as if it were UTC; times that were never set are zeros. */
function wallIn(text: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(text ?? '');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? []).slice(1).map(Number);
  return year < 2000 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}

const asText = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replace('T', ' ');

function zoneOf(name: string): Intl.DateTimeFormat | undefined {
  try {
    const numeric = '2-digit';
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return undefined;
  }
}

/** What clocks on the wall show there, as if it were UTC. */
function wallClock(zone: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(zone.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
