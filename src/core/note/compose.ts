import type { RuledCaller } from '../deciding/ruled-caller.ts';
import type { Party } from '../session-details.ts';
import type { Direction, Written } from '../facts.ts';
import { channelOf, vendorIdOf } from '../facts.ts';
import { numberOf } from '../deciding/caller.ts';
import type { Pass, Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { stretchesAfter, timeIn, type Stretch } from '../stretch.ts';
import { durationText } from './duration.ts';
import { oneLine } from './line.ts';

const directions: Readonly<Record<Direction, string>> = {
  inbound: 'Inbound',
  outbound: 'Outbound',
  internal: 'Internal',
};

/** `Inbound call`, `Outbound chat`. Always English: notes are read by machines and across offices. */
export const kindText = (session: Session): string =>
  `${directions[session.direction]} ${channelOf(session.id) === 'chat' ? 'chat' : 'call'}`;

/** Everything the next note would tell. */
export const covering = (session: Session): Written => ({
  text: session.notes,
  disposition: session.disposition,
  parts: session.parts,
  ...(session.details.recording !== undefined && { recording: session.details.recording }),
  ...(session.passCount > 0 && { passes: session.passCount }),
});

/** The internal comment that writes a session down. Lines that are not known are left out; the last one is always there. */
export function composeNote(
  session: Session,
  caller: RuledCaller,
  situation: Situation,
  links: readonly string[] = [],
): string {
  const stretches = stretchesAfter(session, 0);
  return lines([
    withDuration(kindText(session), stretches),
    labelled('Customer', customerText(session, caller, situation)),
    labelled('Agent', `${oneLine(situation.agent.name)} (${oneLine(situation.agent.email)})`),
    labelled('Queue', session.details.queue),
    labelled('Session type', session.details.sessionType),
    startLine(stretches),
    ...session.passes.map(passLine),
    labelled('Status', session.details.outcome),
    ...said(session.notes, session.disposition),
    labelled('Recording', session.details.recording),
    ...links,
    idLine(session, situation.vendor),
  ]);
}

/** What came after the note: typed later, or a further part of a call that came back, and how it came back. */
export function composeAddition(session: Session, situation: Situation): string {
  const told: Written = session.written ?? { text: '', disposition: '', parts: 0 };
  const isNewPart = session.parts > told.parts;
  const stretches = isNewPart ? stretchesAfter(session, told.parts) : [];
  const what = `Addition to ${kindText(session).toLowerCase()}`;
  const text = session.notes.startsWith(told.text) ? session.notes.slice(told.text.length) : session.notes;
  return lines([
    isNewPart ? withDuration(what, stretches) : what,
    labelled('Agent', `${oneLine(situation.agent.name)} (${oneLine(situation.agent.email)})`),
    startLine(stretches),
    ...untoldPasses(session, told).map(passLine),
    ...said(text, session.disposition === told.disposition ? '' : session.disposition),
    labelled('Recording', session.details.recording === told.recording ? '' : session.details.recording),
    idLine(session, situation.vendor),
  ]);
}

function untoldPasses({ passes, passCount }: Session, told: Written): readonly Pass[] {
  const untold = Math.max(0, passCount - (told.passes ?? 0));
  return untold === 0 ? [] : passes.slice(-untold);
}

/** `Transferred from a@x.co (Sales) to b@x.co`. */
function passLine({ how, from, to }: Pass): string {
  const [giver, taker] = [from, to].map((party) => partyText(party));
  if (how !== 'transfer') return labelled(how === 'party' ? 'Joined' : 'Connected', taker || giver);
  const way = [giver && `from ${giver}`, taker && `to ${taker}`].filter((part) => part !== undefined && part !== '');
  return way.length === 0 ? '' : `Transferred ${way.join(' ')}`;
}

function partyText(party: Party | undefined): string {
  const [name, queue] = [oneLine(party?.name ?? ''), oneLine(party?.queue ?? '')];
  const known = name !== '' && queue !== '' ? `${name} (${queue})` : name || queue;
  return known === '' && party?.kind !== undefined ? nameless[party.kind] : known;
}

const nameless = { outsider: 'somebody from outside', assistant: 'a virtual agent' } as const;

const lines = (all: readonly string[]): string => all.filter((line) => line !== '').join('\n');

const labelled = (label: string, text: string | undefined): string => {
  const line = oneLine(text ?? '');
  return line === '' ? '' : `${label}: ${line}`;
};

const said = (notes: string, disposition: string): readonly string[] => [
  notes.trim() === '' ? '' : `Notes: ${notes.trim()}`,
  labelled('Disposition', disposition),
];

function withDuration(what: string, stretches: readonly Stretch[]): string {
  const time = timeIn(stretches);
  return time === undefined ? what : `${what}, ${durationText(time)}`;
}

const startLine = ([first]: readonly Stretch[]): string =>
  first?.beganAt === undefined ? '' : `Started: ${utc(first.beganAt)}`;

function customerText(session: Session, caller: RuledCaller, situation: Situation): string | undefined {
  const name = customerName(session, caller);
  const number = numberOf(session, situation)?.shown;
  return [name, number].filter((part) => part !== undefined && part !== '').join(', ') || undefined;
}

function customerName(session: Session, caller: RuledCaller): string | undefined {
  const user = caller.kind === 'known' ? caller.user : undefined;
  const ticket = session.chosenTicket?.id ?? (session.popped?.kind === 'ticket' ? session.popped.id : undefined);
  return user?.name ?? (ticket === undefined ? undefined : session.seenRequesters.get(ticket)?.name);
}

/** `2026-11-20 15:04:11 UTC`. */
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** The line by which a note is found again. */
export const idLine = (session: Session, vendor: string): string =>
  `${channelOf(session.id) === 'chat' ? 'Chat' : 'Call'} ID: ${oneLine(vendor)} ${oneLine(vendorIdOf(session.id))}`;
