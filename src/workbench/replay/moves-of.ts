import type { Direction } from '../../core/facts.ts';
import type { StandIns } from './stand-ins.ts';
import type { FactNamed, ReplayFact, ReplaySession } from './trail-file.ts';

/** What the vendor tells or its page does, `at` ms after the session began. */
export type Move = { readonly at: number } & (
  | {
      readonly do: 'begin' | 'end';
      readonly direction: Direction;
      readonly details: FactNamed<'began'>['details'];
      /** The customer's number, empty where nothing tells it. */
      readonly number: string;
      /** The event's own fields, the number among them. */
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly do: 'pop'; readonly url: string }
  | { readonly do: 'reload' }
);

/** What things are called in the workbench that have other names in the file. */
export interface Names extends StandIns {
  readonly callId: string;
  readonly accountHost: string;
  /** The record that was made for one of the file; one that never was has an id nobody has. */
  idOf(kind: 'user' | 'ticket', id: number | string): number;
}

/** An event's own fields: the data and signals right behind it. */
const besideOf = (facts: readonly ReplayFact[], index: number): readonly ReplayFact[] => {
  const rest = facts.slice(index + 1);
  const end = rest.findIndex(
    ({ kind, at }) => (kind !== 'data-seen' && kind !== 'signal-seen') || at !== facts[index]?.at,
  );
  return end < 0 ? rest : rest.slice(0, end);
};

const said = (
  what: 'begin' | 'end',
  fact: FactNamed<'began' | 'ended'>,
  beside: readonly ReplayFact[],
  names: Names,
): Move => {
  const data = beside.flatMap((one) => (one.kind === 'data-seen' ? Object.entries(one.data) : []));
  // The page itself cannot dial for the agent: the number comes with the event instead.
  const dialled = beside.flatMap((one) =>
    one.kind === 'signal-seen' && one.signal.from === 'dial' && one.signal.kind === 'phone' ? [one.signal.value] : [],
  );
  const fields: Readonly<Record<string, unknown>> = {
    ...(dialled[0] !== undefined && { phone: names.text(dialled[0]) }),
    ...Object.fromEntries(data.map(([path, value]) => [path, datum(path, value, names)])),
  };
  const phone = fields['phone'];
  return {
    at: fact.at,
    do: what,
    direction: fact.direction ?? 'inbound',
    details: fact.details,
    number: typeof phone === 'string' ? phone : '',
    data: fields,
  };
};

const datum = (path: string, value: unknown, names: Names): unknown =>
  /ticket/i.test(path) && (typeof value === 'number' || /^id-\d+$/.test(String(value)))
    ? names.idOf('ticket', value as number | string)
    : names.text(value);

const keys: Readonly<Record<string, string>> = {
  phone: 'ani',
  email: 'email',
  'external-id': 'external_id',
  ticket: 'ticket_id',
  user: 'user_id',
};

const lookup = (signals: readonly FactNamed<'signal-seen'>[], names: Names): string => {
  const query = new URLSearchParams({ call_id: names.callId });
  for (const { signal } of signals) {
    const { kind, value } = signal;
    const isRecord = kind === 'ticket' || kind === 'user';
    query.set(keys[kind] ?? kind, String(isRecord ? names.idOf(kind, value) : names.text(value)));
  }
  return `https://${names.accountHost}/agent/apps/ringside/pop?${query.toString()}`;
};

const popped = (fact: FactNamed<'record-popped'>, names: Names): string => {
  const { kind, id } = fact.record;
  return `https://${names.accountHost}/agent/${kind}s/${kind === 'organization' ? id : names.idOf(kind, id)}`;
};

const isOfPop = (fact: ReplayFact): fact is FactNamed<'signal-seen'> =>
  fact.kind === 'signal-seen' && fact.signal.from === 'pop';

const pop = (at: number, url: string): Move => ({ at, do: 'pop', url });

/** One lookup URL says several things at once, and that a user was popped is a signal too. */
function lookupAt(facts: readonly ReplayFact[], index: number, names: Names): readonly Move[] {
  const [before, fact] = [facts[index - 1], facts[index]];
  if (!fact || !isOfPop(fact)) return [];
  if (before?.at === fact.at && (isOfPop(before) || before.kind === 'record-popped')) return [];
  const end = facts.findIndex((later, at) => at > index && (!isOfPop(later) || later.at !== fact.at));
  const signals = facts.slice(index, end < 0 ? undefined : end).filter(isOfPop);
  return [pop(fact.at, lookup(signals, names))];
}

/** What the vendor told in this session, in the workbench's own names. */
export function movesOf({ facts }: ReplaySession, names: Names): readonly Move[] {
  return facts.flatMap((fact, index): readonly Move[] => {
    if (fact.kind === 'began') return [said('begin', fact, besideOf(facts, index), names)];
    if (fact.kind === 'ended' && fact.by === 'vendor') return [said('end', fact, besideOf(facts, index), names)];
    if (fact.kind === 'frame-lost') return [{ at: fact.at, do: 'reload' }];
    if (fact.kind === 'record-popped') return [pop(fact.at, popped(fact, names))];
    // Which page it was is not told; a trusted host of the workbench's example rules is as good.
    if (fact.kind === 'link-offered') return [pop(fact.at, 'https://crm.example.com/')];
    return lookupAt(facts, index, names);
  });
}
