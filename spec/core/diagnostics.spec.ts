import { describe, expect, it } from 'vitest';
import { createDiagnostics } from '../../src/core/showing/diagnostics.ts';

describe('diagnostics', () => {
  it('count what was not understood and keep the newest remarks', () => {
    const diagnostics = createDiagnostics({ now: () => 5 });
    for (let time = 0; time < 1000; time += 1) diagnostics.remark('unknown-event', 'Cobrowse_Started');
    expect(diagnostics.remarks()).toHaveLength(500);
    expect(diagnostics.remarks()[0]).toEqual({ at: 5, what: 'unknown-event', name: 'Cobrowse_Started' });
    expect(diagnostics.counts()).toEqual({ 'unknown-event Cobrowse_Started': 1000 });
  });

  it('count no more than 200 names, however many a vendor makes up', () => {
    const diagnostics = createDiagnostics({ now: () => 5 });
    const name = (time: number): string => `Event_${String.fromCodePoint(97 + (time % 26))}${'x'.repeat(time / 26)}`;
    for (let time = 0; time < 1000; time += 1) diagnostics.remark('unknown-event', name(time));
    expect(Object.keys(diagnostics.counts())).toHaveLength(200);
  });

  it.each([
    ['<b>ada@example.com</b> +14155550132 "x"', '?a?aaa?aaaaaaa.aaa?/a? ?99999999999 ?a?'],
    ['Ada Lovelace', 'aaa aaaaaaaa'],
    ['Ärger über ١٢٣', 'aaaaa aaaa 999'],
    ['task.va:joined', 'task.va:joined'],
    ['Call_4155550132', 'aaaa_9999999999'],
    ['Agent_Login_v2', 'Agent_Login_v2'],
  ])('keep of %s only %s', (name, kept) => {
    const diagnostics = createDiagnostics({ now: () => 5 });
    diagnostics.remark('unknown-event', name);
    expect(diagnostics.remarks()[0]?.name).toBe(kept);
  });
});
