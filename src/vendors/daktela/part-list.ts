import type { InstanceTime } from './instance-time.ts';
import { isUnnamed, type KnownPart } from './known-part.ts';

/** More than an agent handles in a day is not remembered. */
const most = 300;

/** What can be asked about the agent's parts. */
export interface Heard {
  /** Calls that have to be read. */
  wanted(): readonly string[];
  isInCall(): boolean;
  /** Anything was heard of the agent at all. */
  hasHeard(): boolean;
  knowsCall(id: string): boolean;
  /** The agent's last activity of a call or chat. */
  activityOf(id: string): string | undefined;
  /** The earliest end that was read and is not told yet, ms since the epoch. */
  untoldSince(): number | undefined;
  /** What is over, as activity and id, newest last. */
  done(): readonly (readonly [string, string])[];
}

/** The parts that are known, by activity, and which of them were told to their end. */
export interface PartList extends Heard {
  all(): readonly KnownPart[];
  get(activity: string): KnownPart | undefined;
  /** Told by this page or an earlier one. */
  isTold(activity: string): boolean;
  ofCall(id: string): readonly KnownPart[];
  keep(one: KnownPart): void;
}

/** `done`: what an earlier page has told already. */
export function createPartList(done: readonly (readonly [string, string])[], time: InstanceTime): PartList {
  const known = new Map<string, KnownPart>();
  const told = new Map<string, string>(done);
  const all = (): readonly KnownPart[] => [...known.values()];
  const ofCall = (id: string): readonly KnownPart[] => all().filter(({ part }) => part.id === id);
  const calls = (): readonly KnownPart[] => all().filter(({ part }) => part.channel === 'call');
  return {
    all,
    get: (activity) => known.get(activity),
    isTold: (activity) => told.has(activity),
    ofCall,
    keep: (one) => {
      const { name } = one.part.activity;
      known.set(name, one);
      if (one.phase !== 'over') return;
      told.delete(name);
      told.set(name, one.part.id);
      for (const map of [known, told]) for (const [oldest] of map) if (map.size > most) map.delete(oldest);
    },
    wanted: () =>
      calls()
        .filter(({ part, phase }) => phase === 'ending' || isUnnamed(part, phase))
        .map(({ part }) => part.id),
    isInCall: () => calls().some(({ phase }) => phase !== 'over'),
    hasHeard: () => known.size > 0,
    knowsCall: (id) => ofCall(id).length > 0 || [...told.values()].includes(id),
    activityOf: (id) => [...told].findLast(([, of]) => of === id)?.[0] ?? ofCall(id).at(-1)?.part.activity.name,
    untoldSince: () =>
      all()
        .flatMap(({ part, phase }) => (phase === 'ending' ? (time.read(part.activity.closedAt) ?? []) : []))
        .sort((a, b) => a - b)[0],
    done: () => [...told],
  };
}
