import { setStage, type Stage } from './stage.ts';

const phone = '+14155550132';
const line = '+13392195276';

/** Ada's number, and the line that she called. */
export const lines = { phone, line };

export const callRule = (then: object = {}): unknown => ({ version: 1, rules: [{ then: { note: 'call', ...then } }] });

type Options = NonNullable<Parameters<typeof setStage>[0]>;

/** A desk whose rules ask for call records, and Ada's open ticket. */
export async function setCallStage(options: Options = {}) {
  const stage = await setStage({ rules: callRule(), ...options });
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone });
  const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
  return { stage, ada: ada.id, ticket: ticket.id };
}

interface Told {
  readonly direction?: 'inbound' | 'outbound';
  readonly line?: string;
}

/** A call of a minute, and the time until everything about it is written. */
export async function haveCall(stage: Stage, told: Told = { line }): Promise<void> {
  await stage.begin({ phone, ...told });
  await stage.clock.pass(60_000);
  await stage.end({ phone, ...told });
  await stage.clock.pass(longEnough);
}

export const longEnough = 10 * 60_000;

export const ourNotes = (stage: Stage, ticket: number): readonly string[] =>
  stage.notes(ticket).filter((body) => body.includes('Call ID:'));
