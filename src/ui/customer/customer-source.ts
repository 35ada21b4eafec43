import { createContext } from 'react';
import type { CustomerReader } from '../../core/showing/customer.ts';
import type { RecentCall } from '../../core/showing/view.ts';

/** Where screens learn more about people. */
export interface CustomerSource {
  /** Absent where nothing more can be read. */
  readonly read?: CustomerReader | undefined;
  /** The agent's last calls, newest first. */
  readonly recent: readonly RecentCall[];
}

/** Each screen says at its root where its parts learn about people; without it they show only what they have. */
export const CustomerKnown = createContext<CustomerSource>({ recent: [] });
