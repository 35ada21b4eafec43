/** One user's part in a call, e-mail or chat, as the instance keeps it. Times in ms since the epoch. */
export interface StoredActivity {
  readonly name: string;
  readonly type: 'CALL' | 'EMAIL' | 'CHAT' | 'SMS';
  readonly action: 'WAIT' | 'OPEN' | 'CLOSE';
  /** The call's id, or the key of the e-mail or chat. */
  readonly item: string;
  readonly user: string;
  readonly queue: string;
  readonly time: number;
  readonly openedAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly statuses: readonly string[];
  readonly contact: string | undefined;
}

export interface StoredCall {
  readonly id: string;
  readonly direction: 'in' | 'out' | 'internal';
  readonly clid: string;
  readonly did: string;
  readonly queue: string;
  readonly agent: string;
  readonly time: number;
  readonly answeredAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly cause: string | undefined;
}

/** An e-mail, a web chat or an SMS. */
export interface StoredTalk {
  readonly name: string;
  readonly title: string;
  readonly address: string;
  readonly direction: 'in' | 'out';
}

export interface StoredContact {
  readonly name: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface StoredUser {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly isSignedIn: boolean;
  readonly pause: string | undefined;
  readonly queues: readonly string[];
}

/** What the simulated instance keeps. */
export interface Instance {
  readonly users: readonly StoredUser[];
  readonly calls: readonly StoredCall[];
  readonly activities: readonly StoredActivity[];
  readonly talks: readonly StoredTalk[];
  readonly contacts: readonly StoredContact[];
  readonly lastId: number;
}

export const queues = [
  { name: '1000', title: 'Support', type: 'in' },
  { name: '2000', title: 'Sales calls', type: 'out' },
  { name: '3000', title: 'Questions by mail', type: 'email' },
] as const;

export const statuses = [
  { name: 'statuses_resolved', title: 'Resolved' },
  { name: 'statuses_follow_up', title: 'Follow up' },
] as const;

export const pauses = [
  { name: 'pauses_lunch', title: 'Lunch', type: null },
  { name: 'pauses_wrap', title: 'Wrap-up', type: 'wrap' },
] as const;

const user = (name: string, title: string, email: string): StoredUser => ({
  name,
  title,
  email,
  isSignedIn: true,
  pause: undefined,
  queues: ['1000'],
});

export const freshInstance = (): Instance => ({
  users: [user('james', 'James Bond', 'james.bond@agents.co'), user('eve', 'Eve Moneypenny', 'eve@agents.co')],
  calls: [],
  activities: [],
  talks: [],
  contacts: [],
  lastId: 58_183,
});
