import type { Caller } from './caller.ts';

/** Who is calling after the rules had their say: `unknown`: the agent is asked, `ignored`: nothing is made of it. */
export type RuledCaller = Caller | { readonly kind: 'unknown' | 'ignored' };
