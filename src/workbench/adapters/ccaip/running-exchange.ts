import * as v from 'valibot';
import { exchangeStateSchema, freshState, type ExchangeState } from './exchange-state.ts';
import { sameAgent, type Exchange } from './exchange.ts';
import { otherLegs } from './legs.ts';
import { OpenPages } from './open-pages.ts';
import type { Party } from './page-events.ts';
import { newPhone, type Phone } from './phone.ts';
import { changedSettings, type CcaipSettings } from './simulator-settings.ts';

const emailOf = ({ agent }: Phone): string => agent.email;

/** CCAIP's server in memory. */
export class RunningExchange implements Exchange {
  readonly pages: OpenPages;
  readonly now: () => number;
  readonly #wait: (ms: number) => Promise<void>;
  #state: ExchangeState = freshState();
  /** What was set going before a reset finds another era and does nothing. */
  #era = 0;

  constructor(now: () => number, wait: (ms: number) => Promise<void>) {
    this.now = now;
    this.#wait = wait;
    const describe = (agent: string | undefined) => ({
      phone: (agent === undefined ? undefined : this.phone(agent)) ?? null,
      colleagues: this.phones.filter((phone) => phone.isSignedIn && !sameAgent(agent, phone.agent.email)).map(emailOf),
      parties: this.#partiesOf(agent),
      now: now(),
      isSilent: this.settings.isSilent,
    });
    this.pages = new OpenPages({ now, wait, describe });
  }

  get settings(): CcaipSettings {
    return this.#state.settings;
  }

  get phones(): readonly Phone[] {
    return this.#state.phones;
  }

  get state(): ExchangeState {
    return this.#state;
  }

  /** Takes up a state as it was kept; what cannot be read becomes a fresh one. */
  replace(state: unknown): void {
    const read = v.safeParse(exchangeStateSchema, state);
    this.#state = read.success ? read.output : freshState();
    this.#era += 1;
    for (const phone of this.#state.phones) this.#endWhatNobodyEnds(phone);
    this.pages.refresh();
  }

  /** A fresh tenant: nobody is signed in, no page remembers anybody. */
  reset(): void {
    const pages = this.pages.list.map(({ id }) => id);
    for (const id of pages) this.pages.setAgent(id, undefined);
    this.pages.posted.length = 0;
    this.replace(freshState());
    if (pages.length > 0) this.later(0, () => this.pages.order(pages, [{ kind: 'remember', email: null }]));
  }

  configure(change: unknown): void {
    this.#state = { ...this.#state, settings: changedSettings(this.settings, change) };
    this.pages.refresh();
  }

  phone(email: string): Phone | undefined {
    return this.phones.find(({ agent }) => sameAgent(agent.email, email));
  }

  phoneOrNew(email: string): Phone {
    const id = 1 + Math.max(0, ...this.phones.map(({ agent }) => agent.id));
    return this.phone(email) ?? newPhone({ id, email, customId: null });
  }

  keep(phone: Phone): void {
    const others = this.phones.filter(({ agent }) => agent.id !== phone.agent.id);
    this.#state = { ...this.#state, phones: [...others, phone] };
  }

  takeCallId(): number {
    const id = this.#state.nextCallId;
    this.#state = { ...this.#state, nextCallId: id + 1 };
    return id;
  }

  later(ms: number, action: () => Promise<void>): void {
    const era = this.#era;
    const act = async () => {
      await this.#wait(ms);
      if (era === this.#era) await action();
    };
    act().catch(() => {
      // The page went away meanwhile: what it did not post is lost, as with the real one.
    });
  }

  #partiesOf(agent: string | undefined): Party[] {
    const phone = agent === undefined ? undefined : this.phone(agent);
    if (!phone) return [];
    return phone.calls.flatMap((call) =>
      otherLegs(this, { phone, call }).map((leg) => ({
        callId: call.id,
        agent: emailOf(leg.phone),
        isRinging: leg.call.state === 'ringing',
        isConsulted: leg.call.joined?.how === 'consult' && sameAgent(agent, leg.call.joined.from.email),
      })),
    );
  }

  /** Timers do not survive a restart: wrap-up would last for ever. */
  #endWhatNobodyEnds(phone: Phone): void {
    if (phone.status === 'wrap-up') this.keep({ ...phone, status: 'available' });
  }
}
