import type { Screen } from '../../src/core/ports.ts';
import type { RecordRef } from '../../src/core/records.ts';

/** Zendesk's screen: remembers what was brought to the front. */
export interface FakeScreen extends Screen {
  readonly opened: readonly RecordRef[];
  readonly phoneShown: number;
}

export function createFakeScreen(): FakeScreen {
  const opened: RecordRef[] = [];
  let phoneShown = 0;
  return {
    opened,
    get phoneShown() {
      return phoneShown;
    },
    open: (record) => {
      opened.push(record);
      return Promise.resolve();
    },
    showPhone: () => {
      phoneShown += 1;
      return Promise.resolve();
    },
    setIcon: () => Promise.resolve(),
    notify: () => Promise.resolve(),
  };
}
