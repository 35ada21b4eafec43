import * as v from 'valibot';

const switchesSchema = v.object({
  /** Requests a minute of the whole account; 429 beyond. */
  accountLimit: v.number(),
  /** Ticket updates a minute of the whole account. */
  ticketUpdateLimit: v.number(),
  /** False lifts every rate limit, for measurements. */
  rateLimits: v.boolean(),
  /** Nothing gets through, in either direction. */
  offline: v.boolean(),
  /** Milliseconds that every answer takes. */
  latency: v.number(),
  /** Milliseconds until the search index knows what was written. */
  indexDelay: v.number(),
  /** The account's "Validate user phone numbers". */
  phoneValidation: v.boolean(),
  /** Whether the account's plan has the calls API and `channels/voice`. */
  talkPartnerEdition: v.boolean(),
  /** Whether solving needs an assignee and the required fields. */
  requiredOnSolve: v.boolean(),
});
export type Switches = v.InferOutput<typeof switchesSchema>;

const faultRuleSchema = v.object({
  match: v.object({
    method: v.optional(v.string()),
    /** Part of the path with its query, or the source of a regular expression. */
    path: v.optional(v.string()),
  }),
  /** How many requests it hits. */
  times: v.union([v.pipe(v.number(), v.minValue(1)), v.literal('always')]),
  /** How many matching requests it lets through first. */
  skip: v.optional(v.number()),
  /**
   * `time-out`: nothing is done and no answer comes; `lost-answer`: it is done and no answer comes; `slow`: it is done and
   * answered after the delay; the others answer that status. `401` is a request without a session, `422` complains about the
   * record itself, `key-reused` is the 400 of an idempotency key that came with another body.
   */
  kind: v.picklist([
    ...(['429', '429-text', '500', '502-html', '503', '401', '403', '409', '422', 'key-reused'] as const),
    ...(['time-out', 'lost-answer', 'slow'] as const),
  ]),
  /** Seconds, for 429 and 503. */
  retryAfter: v.optional(v.number()),
  /** Milliseconds before the answer, or before the connection breaks. */
  delay: v.optional(v.number()),
  /** Whether the answer comes although the work was done, which only a 5xx and `key-reused` can hide. */
  isDone: v.optional(v.boolean()),
});
export type FaultRule = v.InferOutput<typeof faultRuleSchema>;
export type FaultKind = FaultRule['kind'];

export const faultsSchema = v.object({ ...switchesSchema.entries, nextFaults: v.array(faultRuleSchema) });

/** What goes wrong, and which account this is. Switches are set by assigning them. */
export interface Faults extends Switches {
  /** In order: the first that matches hits. */
  nextFaults: FaultRule[];
  /** Adds a rule behind the others. */
  add(rule: FaultRule): void;
  /** The rule that hits this request; uses it up by one. `path` with its query. */
  take(method: string, path: string): FaultRule | undefined;
  /** Sets the switches and rules that `data` (JSON from a control panel) names; false and nothing done if it is odd. */
  apply(data: unknown): boolean;
  /** Everything back to how it began: nothing goes wrong. */
  clear(): void;
  snapshot(): v.InferOutput<typeof faultsSchema>;
}

/** An Enterprise account that works. */
const noFaults: Switches = {
  accountLimit: 700,
  ticketUpdateLimit: 100,
  rateLimits: true,
  offline: false,
  latency: 0,
  indexDelay: 0,
  phoneValidation: false,
  talkPartnerEdition: false,
  requiredOnSolve: false,
};

const matchesPath = (wanted: string, path: string): boolean => {
  if (path.includes(wanted)) return true;
  try {
    return new RegExp(wanted).test(path);
  } catch {
    return false;
  }
};

const hits = ({ match }: FaultRule, method: string, path: string): boolean =>
  (match.method === undefined || match.method.toUpperCase() === method) &&
  (match.path === undefined || matchesPath(match.path, path));

/** One request less to let through, one less to hit; `undefined` once used up. */
const usedOnce = (rule: FaultRule): FaultRule | undefined => {
  if ((rule.skip ?? 0) > 0) return { ...rule, skip: (rule.skip ?? 0) - 1 };
  if (rule.times === 'always') return rule;
  return rule.times > 1 ? { ...rule, times: rule.times - 1 } : undefined;
};

export const createFaults = (): Faults => {
  const faults: Faults = {
    ...noFaults,
    nextFaults: [],
    add(rule) {
      faults.nextFaults = [...faults.nextFaults, rule];
    },
    take(method, path) {
      for (const rule of faults.nextFaults.filter((rule) => hits(rule, method, path))) {
        const left = usedOnce(rule);
        faults.nextFaults = faults.nextFaults.flatMap((one) => (one === rule ? (left ?? []) : one));
        if ((rule.skip ?? 0) === 0) return rule;
      }
      return undefined;
    },
    apply(data) {
      const read = v.safeParse(v.partial(faultsSchema), data);
      if (read.success) Object.assign(faults, read.output);
      return read.success;
    },
    clear() {
      Object.assign(faults, noFaults, { nextFaults: [] });
    },
    snapshot: () => v.parse(faultsSchema, faults),
  };
  return faults;
};
