import { describe, expect, it } from 'vitest';
import { createBookmark } from '../../../src/vendors/daktela/bookmark.ts';
import { digest } from '../../../src/vendors/daktela/digest.ts';
import { readEnvelope } from '../../../src/vendors/daktela/envelope.ts';
import { createInstanceTime } from '../../../src/vendors/daktela/instance-time.ts';
import { createParts } from '../../../src/vendors/daktela/parts.ts';
import type { Question } from '../../../src/vendors/daktela/questions.ts';

const now = Date.UTC(2026, 10, 20, 12);
const said = '2026-11-20 13:00:00';

/** What answers tell, one after the other, in a browser that is new to the instance. */
async function open() {
  const time = createInstanceTime(() => now);
  time.learn({ time: said, timezone: 'Europe/Prague' });
  const memory = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
  const bookmark = createBookmark(memory, time, () => now);
  await bookmark.open();
  const parts = createParts({ self: { login: 'james', email: 'j@b.co' }, time, now: () => now, done: [] });
  const ports = { parts, time, bookmark, login: 'james', queues: () => [], pauses: [], now: () => now };
  const hear = (question: Question, data: readonly unknown[]) => {
    const envelope = readEnvelope(JSON.stringify({ error: [], result: { data }, _time: said }));
    if (!envelope) throw new Error('This is no answer');
    return digest(question, envelope, ports);
  };
  return { hear, bookmark, parts };
}
const activity = (index: number, more: Readonly<Record<string, unknown>> = {}) => ({
  name: `activities_${index}`,
  type: 'CALL',
  action: 'CLOSE',
  time_close: `2026-11-20 14:${String(index % 60).padStart(2, '0')}:00`,
  item: { id_call: `1WS.${index}`, direction: 'in', answered: true },
  user: 'james',
  ...more,
});
const about = {
  activities: { about: 'activities', since: said },
  calls: { about: 'calls', since: said },
} as const;

describe('an answer about activities', () => {
  it('counts the rows that are none', async () => {
    const { hear } = await open();
    expect(hear(about.activities, [activity(1), { name: '' }, 7])).toMatchObject({ unread: 2, isUrgent: false });
  });

  it('that is a full page is read on from its last row, at once, and says of nothing that it is missing', async () => {
    const { hear, bookmark, parts } = await open();
    const running = activity(900, { action: 'OPEN', time_close: null, time_open: said });
    hear(about.activities, [running]);
    const full = Array.from({ length: 100 }, (_, index) => activity(index % 60));
    for (const _ of [1, 2, 3]) expect(hear(about.activities, full).isUrgent).toBe(true);
    expect(bookmark.since('activities')).toBe('2026-11-20 14:58:30');
    expect(parts.wanted()).not.toContain('1WS.900');
  });
});

describe('an answer about calls', () => {
  it('that is a full page is read on from its last row', async () => {
    const { hear, bookmark } = await open();
    const rows = Array.from({ length: 100 }, (_, index) => ({
      id_call: `1WS.${index}`,
      call_time: `2026-11-20 15:${String(index % 60).padStart(2, '0')}:00`,
    }));
    expect(hear(about.calls, rows.slice(0, 99).concat([{ id_call: 'a b', call_time: '' }])).unread).toBe(1);
    expect(bookmark.since('calls')).toBe('2026-11-20 15:23:00');
  });
});

describe('an answer to a question that was asked before the instance had told its time', () => {
  it('tells of no call, which would be one of years ago', async () => {
    const { hear, bookmark } = await open();
    const old = { id_call: '1WS.1', call_time: '2020-01-01 08:00:00', answered: true, disposition_cause: 'agent' };
    expect(hear({ about: 'calls', since: undefined }, [old])).toEqual({ events: [], unread: 0 });
    expect(bookmark.since('calls')).toBe(said);
  });

  it('tells what is open, and leaves what was closed meanwhile to the next one', async () => {
    const { hear, bookmark } = await open();
    const running = activity(1, { action: 'OPEN', time_close: null });
    bookmark.reached('activities', '2026-11-20 14:00:00');
    expect(hear({ about: 'activities', since: undefined }, [running]).events).toMatchObject([{ kind: 'began' }]);
    expect(bookmark.since('activities')).toBe('2026-11-20 13:59:30');
  });
});

describe('an answer about the phone', () => {
  it('with a call that no activity has told of makes looking for it urgent', async () => {
    const { hear } = await open();
    const state = [{ id_agent: 'james', id_call: '1WS.1' }];
    expect(hear({ about: 'state' }, state)).toMatchObject({ isUrgent: true, isBusy: true });
    hear(about.activities, [activity(1, { action: 'OPEN', time_close: null })]);
    expect(hear({ about: 'state' }, state)).toMatchObject({ isUrgent: false, isBusy: true });
  });
});
