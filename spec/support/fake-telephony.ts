import type { DialOutcome, DialRequest, Telephony, TelephonyEvent } from '../../src/core/ports.ts';

/** A phone whose events the spec makes and whose dials it answers. */
export interface FakeTelephony extends Telephony {
  readonly dials: readonly DialRequest[];
  emit(event: TelephonyEvent): void;
  /** Answers the dial that waits. */
  answer(outcome: DialOutcome): void;
}

export function createFakeTelephony(): FakeTelephony {
  const dials: DialRequest[] = [];
  const listeners = new Set<(event: TelephonyEvent) => void>();
  let settle: (outcome: DialOutcome) => void = () => undefined;
  return {
    vendor: 'ccaip',
    dials,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dial: (request) => {
      dials.push(request);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    answer: (outcome) => settle(outcome),
  };
}
