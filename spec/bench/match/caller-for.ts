import { callerOf, type Caller } from '../../../src/core/deciding/caller.ts';
import type { FactBody } from '../../../src/core/facts.ts';
import { apply } from '../../../src/core/fold.ts';
import { plan } from '../../../src/core/plan.ts';
import type { Helpdesk } from '../../../src/core/ports.ts';
import { perform } from '../../../src/core/run.ts';
import type { Session } from '../../../src/core/session.ts';
import type { Situation } from '../../../src/core/situation.ts';
import { createFakeScreen } from '../../support/fake-screen.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { situationOf } from '../../support/situation.ts';

const session = 'ccaip-call-1@7';
const situationIn = (country: string): Situation => situationOf({ now: 10_000, country });

/** Whom a call from this number turns out to be from: facts, plan and steps as in the app, searches only. */
export async function callerFor(number: string, country: string, helpdesk: Helpdesk): Promise<Caller> {
  const situation = situationIn(country);
  let state: Session | undefined;
  const add = (body: FactBody): Session => (state = apply(state, { id: 'x', session, at: 0, ...body }));
  add({ kind: 'began', direction: 'inbound', details: {}, frame: 'adapter' });
  let current = add({ kind: 'signal-seen', signal: { from: 'event', kind: 'phone', value: number } });
  for (;;) {
    const step = plan(current, situation).steps.find((one) => one.do === 'find-users');
    if (!step) return callerOf(current, situation);
    const facts = await perform(step, current, () => situation, {
      helpdesk,
      screen: createFakeScreen(),
      telephony: {},
      clock: createVirtualClock(),
    });
    if (typeof facts === 'string') throw new Error(facts);
    for (const fact of facts) current = add(fact);
  }
}
