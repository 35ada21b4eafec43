import type { StormAccount } from './account.ts';
import type { Chance } from './chance.ts';
import type { StormWrite } from './request-name.ts';

/** What a caller is to Zendesk. */
export const callerKinds = [
  'with open ticket',
  'with solved ticket',
  'without ticket',
  'unknown',
  'several',
  'shared',
  'suspended',
  'anonymous',
  'silent',
] as const;
export type CallerKind = (typeof callerKinds)[number];

/** Two numbers of every kind, so that calls meet the same customer now and then; none of who hides or is not told. */
export const numberOf = (kind: CallerKind, which: 0 | 1): string | undefined => {
  if (kind === 'silent') return undefined;
  if (kind === 'anonymous') return which === 0 ? 'anonymous' : '+266696687';
  return `+14155550${110 + 2 * callerKinds.indexOf(kind) + which}`;
};

/** By whom e-mails come; those who hide have no address. */
export const emailOf = (kind: CallerKind, which: 0 | 1): string | undefined =>
  kind === 'silent' || kind === 'anonymous' ? undefined : `${kind.replaceAll(' ', '.')}.${which}@customers.example`;

/** The people who are there before the storm, and bystanders whose tickets calls are moved to. */
export function fillAccount({ fake }: StormAccount): void {
  const add = (kind: CallerKind, which: 0 | 1, more: Readonly<Record<string, unknown>> = {}): number => {
    const [phone, email] = [numberOf(kind, which), emailOf(kind, which)];
    const reached = { ...(phone && { phone }), ...(email && { email }) };
    return fake.addUser({ name: `${kind} ${which}`, ...reached, organizationId: 5, ...more }).id;
  };
  for (const which of [0, 1] as const) {
    fake.addTicket({ requesterId: add('with open ticket', which), emptyFields: [360_001] });
    fake.addTicket({ requesterId: add('with solved ticket', which), status: 'solved' });
    add('without ticket', which);
    add('several', which);
    fake.addTicket({ requesterId: add('several', which) });
    add('shared', which, { hasSharedPhone: true });
    add('suspended', which, { isSuspended: true });
  }
  for (const name of ['Bystander', 'Onlooker']) fake.addTicket({ requesterId: fake.addUser({ name }).id });
  fake.addUser({ name: 'Passer-by' });
}

/** Who may be calling where a write is to happen at all. */
const needed: Partial<Record<StormWrite, readonly CallerKind[]>> = {
  'make-user': ['unknown'],
  'make-ticket': ['unknown', 'without ticket'],
  'reopen-ticket': ['with solved ticket'],
  'make-call': ['with open ticket', 'without ticket'],
  'comment-call': ['with open ticket', 'without ticket'],
  'fill-ticket': ['with open ticket'],
  'fill-user-fields': ['with open ticket', 'without ticket'],
  'fill-organization-fields': ['with open ticket', 'without ticket'],
  'change-requester': ['without ticket', 'unknown'],
  'write-correction': ['with open ticket'],
  'undo-ticket': ['without ticket', 'unknown'],
  'restore-ticket': ['without ticket'],
  'tag-user': ['unknown'],
};

const usual: readonly CallerKind[] = [
  ...callerKinds,
  'with open ticket',
  'without ticket',
  'without ticket',
  'unknown',
  'unknown',
  'unknown',
];

/** Who calls. */
export const castCaller = (chance: Chance, write: StormWrite | undefined): CallerKind => {
  const wanted = write === undefined ? undefined : needed[write];
  const aimed = wanted && chance.happens(0.8) ? chance.pickAny(wanted) : undefined;
  return aimed ?? chance.pickAny(usual) ?? 'unknown';
};

const records = {
  version: 1,
  rules: [
    {
      when: {},
      then: {
        reopenDays: 7,
        set: { user_fields: { queue: '{{queue}}' }, organization_fields: { last_call: '{{id}}' } },
      },
    },
  ],
};
const callRecords = {
  version: 1,
  rules: [{ when: {}, then: { note: 'call', set: { custom_fields: { '360001': '{{queue}}' } } } }],
};
const documents: readonly unknown[] = [
  undefined,
  undefined,
  { version: 1, dispositions: ['Resolved', 'Follow up'], wrapUpSeconds: 20 },
  { version: 1, rules: [{ when: { caller: 'unknown' }, then: { unknownCaller: 'ask' } }] },
  { version: 1, rules: [{ when: {}, then: { set: { custom_fields: { '360001': '{{queue}}' } } } }] },
  records,
  callRecords,
];

/** The rules of a run, as text; empty where none are set. */
export function castRules(chance: Chance, write: StormWrite | undefined): string {
  const isAboutRecords = write === 'reopen-ticket' || write?.startsWith('fill-') === true;
  const isAboutUsers = write === 'make-user' || write === 'tag-user';
  if (write === 'make-call' || write === 'comment-call' || write === 'fill-ticket') return JSON.stringify(callRecords);
  const document = isAboutRecords ? records : chance.pickAny(isAboutUsers ? documents.slice(0, 3) : documents);
  return document === undefined ? '' : JSON.stringify(document);
}
