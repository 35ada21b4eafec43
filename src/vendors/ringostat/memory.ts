import type { VendorMemory } from '../../core/ports.ts';
import { ledgerText, readLedger, type Ledger } from './ledger.ts';
import { readSentContacts, type SentContacts } from './sent-contacts.ts';

/** What the adapter remembers over reloads, in one piece. */
export interface Memory {
  ledger(): Promise<Ledger>;
  keepLedger(ledger: Ledger): void;
  sent(): Promise<SentContacts>;
  keepSent(sent: SentContacts): void;
}

export function createMemory(memory: VendorMemory, now: () => number): Memory {
  const begun = now();
  const taken = memory.read().then((value) => {
    const { calls, sent } = Object(value);
    return { ledger: readLedger(calls, begun), sent: readSentContacts(sent) };
  });
  let ledger: Ledger | undefined;
  let sent: SentContacts | undefined;
  const write = (): void => {
    void taken.then((was) => memory.write({ calls: ledgerText(ledger ?? was.ledger), sent: sent ?? was.sent }));
  };
  return {
    ledger: async () => ledger ?? (await taken).ledger,
    keepLedger: (next) => {
      ledger = next;
      write();
    },
    sent: async () => sent ?? (await taken).sent,
    keepSent: (next) => {
      sent = next;
      write();
    },
  };
}
