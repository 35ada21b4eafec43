/** A user of Zendesk as far as calls need it. Source: REST `user`. */
export interface Requester {
  readonly id: number;
  readonly name: string;
  readonly email?: string;
  /** As stored, in whatever form somebody typed it. */
  readonly phone?: string;
  /** Further numbers as stored, where a search looked them up: phone identities, user fields. */
  readonly phones?: readonly string[];
  /** `shared_phone_number`: the number belongs to several people and identifies none of them. */
  readonly hasSharedPhone: boolean;
  readonly isSuspended: boolean;
  /** False once deleted. */
  readonly isActive: boolean;
  readonly isEndUser: boolean;
  readonly organizationId?: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
}

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';

/** A ticket as far as calls need it. Source: REST `ticket`. Times in milliseconds since the epoch. */
export interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly requesterId: number | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** `updated_at` as Zendesk wrote it: guards a write against changes made since. Empty where it named none. */
  readonly stamp: string;
  readonly tags: readonly string[];
  /** Custom fields without a value. */
  readonly emptyFields: readonly number[];
  readonly organizationId: number | undefined;
}

/** A comment as read back, newest first, to find our own note. `at` in milliseconds since the epoch. */
export interface Comment {
  readonly authorId: number;
  readonly isPublic: boolean;
  readonly body: string;
  readonly at: number;
}

/** A page of Zendesk that can be opened. */
export interface RecordRef {
  readonly kind: 'ticket' | 'user' | 'organization';
  readonly id: number;
}

export const isSameRecord = (a: RecordRef | undefined, b: RecordRef | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.id === b.id;

/** The signed-in agent of Zendesk. Source: `currentUser`. */
export interface Agent {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}
