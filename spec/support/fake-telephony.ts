import type { CommandOutcome, PhoneCommand } from '../../src/core/phone.ts';
import type { RecordTerms } from '../../src/core/deciding/record-terms.ts';
import type { DialOutcome, DialRequest, Telephony, TelephonyEvent } from '../../src/core/ports.ts';

/** A phone whose events the spec makes and whose dials it answers. */
export interface FakeTelephony extends Telephony {
  readonly dials: readonly DialRequest[];
  /** What it was asked besides dialling. */
  readonly commands: readonly PhoneCommand[];
  emit(event: TelephonyEvent): void;
  /** Answers the dial that waits. */
  answer(outcome: DialOutcome): void;
  /** How commands are answered from now on; at first they are done. */
  answerCommands(outcome: CommandOutcome): void;
}

export function createFakeTelephony(takes: readonly PhoneCommand['do'][] = [], terms?: RecordTerms): FakeTelephony {
  const dials: DialRequest[] = [];
  const commands: PhoneCommand[] = [];
  const listeners = new Set<(event: TelephonyEvent) => void>();
  let settle: (outcome: DialOutcome) => void = () => undefined;
  let commandOutcome: CommandOutcome = { kind: 'done' };
  return {
    vendor: 'ccaip',
    dials,
    commands,
    takes: new Set(takes),
    ...(terms && { terms }),
    perform: (command) => {
      commands.push(command);
      return Promise.resolve(commandOutcome);
    },
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
    answerCommands: (outcome) => {
      commandOutcome = outcome;
    },
  };
}
