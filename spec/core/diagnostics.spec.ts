import { describe, expect, it } from 'vitest';
import { createDiagnostics } from '../../src/core/diagnostics.ts';

describe('diagnostics', () => {
  it('count what was not understood and keep the newest remarks', () => {
    const diagnostics = createDiagnostics({ now: () => 5 });
    for (let time = 0; time < 1000; time += 1) diagnostics.remark('unknown-event', 'Cobrowse_Started');
    expect(diagnostics.remarks()).toHaveLength(500);
    expect(diagnostics.remarks()[0]).toEqual({ at: 5, what: 'unknown-event', name: 'Cobrowse_Started' });
    expect(diagnostics.counts()).toEqual({ 'unknown-event Cobrowse_Started': 1000 });
  });

  it('keep no text that a vendor could hide personal data or markup in', () => {
    const diagnostics = createDiagnostics({ now: () => 5 });
    diagnostics.remark('unknown-event', '<b>ada@example.com</b> +14155550132 "x"');
    expect(diagnostics.remarks()[0]?.name).toBe('badaexample.com/b # x');
  });
});
