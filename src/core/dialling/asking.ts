import type { PhoneCommand } from '../phone.ts';
import type { Telephony } from '../ports.ts';
import type { AskedView } from '../showing/view.ts';

/** What the phone is asked besides dialling: sent once, never repeated, kept out of the journal. */
export interface Asker {
  /** False where nothing was sent: the phone does not take it, or the last command is still under way. */
  ask(command: PhoneCommand): boolean;
  /** The last command, and what came of it. */
  asked(): AskedView | undefined;
}

export function createAsker(telephony: Telephony, onChange: () => void): Asker {
  let asked: AskedView | undefined;

  async function send(command: PhoneCommand): Promise<void> {
    const outcome = (await telephony.perform?.(command)) ?? { kind: 'unknown' };
    if (asked?.command !== command) return;
    asked = {
      command,
      state: outcome.kind,
      ...(outcome.kind === 'refused' && {
        refusal: { code: outcome.code, ...(outcome.words !== undefined && { words: outcome.words }) },
      }),
    };
    onChange();
  }

  return {
    ask: (command) => {
      if (telephony.takes?.has(command.do) !== true || asked?.state === 'asking') return false;
      asked = { command, state: 'asking' };
      onChange();
      void send(command);
      return true;
    },
    asked: () => asked,
  };
}
