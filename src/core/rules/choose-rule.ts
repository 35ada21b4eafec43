import type { Channel, Direction } from '../facts.ts';
import { folded, globOf, matches, type Glob } from './glob.ts';
import type { CallerState, Rules } from './rules.ts';
import { defaultOutcome, type Outcome } from './then.ts';

/** What rules are chosen by. A text that is empty counts as not known. */
export interface CallFacts {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly queue?: string | undefined;
  readonly sessionType?: string | undefined;
  readonly campaign?: string | undefined;
  /** `undefined` while nobody knows yet. */
  readonly caller: CallerState | undefined;
}

/** What happens on a call, and which rule said so; `undefined` for both where none matches. */
export interface Decision extends Outcome {
  /** The name that the rule bears, if it bears one. */
  readonly name: string | undefined;
  /** Its place in `rules`, from 0. */
  readonly index: number | undefined;
}

interface ReadyRule {
  readonly channel: Channel | undefined;
  readonly direction: Direction | undefined;
  readonly caller: CallerState | undefined;
  readonly queue: Glob | undefined;
  readonly sessionType: Glob | undefined;
  readonly campaign: Glob | undefined;
  readonly decision: Decision;
}

/** The rules with their patterns ready, and for each queue seen so far those that it leaves. */
interface ReadyRules {
  readonly all: readonly ReadyRule[];
  readonly byQueue: Map<string, readonly ReadyRule[]>;
}

const byDefault: Decision = { ...defaultOutcome, name: undefined, index: undefined };
const ready = new WeakMap<Rules, ReadyRules>();
/** A contact centre has fewer queues; who sends more is forgotten in between. */
const mostQueues = 300;

/** The first rule that matches decides. One that asks for what is not known yet does not match. */
export function chooseRule(rules: Rules, facts: CallFacts): Decision {
  const { channel, direction, caller } = facts;
  const sessionType = folded(facts.sessionType ?? '');
  const campaign = folded(facts.campaign ?? '');
  for (const rule of rulesOfQueue(readied(rules), folded(facts.queue ?? ''))) {
    if (rule.channel !== undefined && rule.channel !== channel) continue;
    if (rule.direction !== undefined && rule.direction !== direction) continue;
    if (rule.caller !== undefined && rule.caller !== caller) continue;
    if (fits(rule.sessionType, sessionType) && fits(rule.campaign, campaign)) return rule.decision;
  }
  return byDefault;
}

const fits = (glob: Glob | undefined, text: string): boolean =>
  glob === undefined || (text !== '' && matches(glob, text));

function rulesOfQueue({ all, byQueue }: ReadyRules, queue: string): readonly ReadyRule[] {
  const known = byQueue.get(queue);
  if (known) return known;
  const left = all.filter((rule) => fits(rule.queue, queue));
  if (byQueue.size >= mostQueues) byQueue.clear();
  byQueue.set(queue, left);
  return left;
}

function readied(rules: Rules): ReadyRules {
  const known = ready.get(rules);
  if (known) return known;
  const all = rules.rules.map(({ name, when, then }, index) => ({
    channel: when.channel,
    direction: when.direction,
    caller: when.caller,
    queue: readyGlob(when.queue),
    sessionType: readyGlob(when.sessionType),
    campaign: readyGlob(when.campaign),
    decision: { ...defaultOutcome, ...then, name, index },
  }));
  const made = { all, byQueue: new Map<string, readonly ReadyRule[]>() };
  ready.set(rules, made);
  return made;
}

const readyGlob = (pattern: string | undefined): Glob | undefined =>
  pattern === undefined ? undefined : globOf(pattern);
