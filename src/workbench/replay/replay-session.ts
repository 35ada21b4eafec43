import type { Replayer } from '../adapters/simulated-vendor.ts';
import type { Stage } from '../scenarios/scenario.ts';
import { zendeskTime } from '../zendesk/time.ts';
import { movesOf, type Names } from './moves-of.ts';
import { createStandIns, type StandIns } from './stand-ins.ts';
import type { ReplaySession } from './trail-file.ts';
import { worldOf, type WorldTicket, type WorldUser } from './world-of.ts';

export interface ReplayOptions {
  readonly accountHost: string;
  readonly now: () => number;
  /** Waits no longer than half a second between two messages. */
  readonly isFast: boolean;
}

/** No record of the workbench has this id. */
const nobodys = 999_000_000;
const longestFast = 500;

type Ids = Map<string, number>;

/** Makes the users and tickets of a diagnostics file's session and has the vendor's simulator say what the vendor said. */
export async function replaySession(
  stage: Pick<Stage, 'zendesk' | 'wait'>,
  replayer: Replayer,
  session: ReplaySession,
  options: ReplayOptions,
): Promise<void> {
  const { db } = stage.zendesk;
  const isTaken = (digits: string): boolean =>
    db.users.all().some(({ phone }) => (phone ?? '').replaceAll(/\D/g, '').endsWith(digits));
  const standIns = createStandIns(isTaken);
  const { callId } = replayer;
  const key = `${session.vendor}-call-${callId}`;
  const ids = build(stage, session, { ...options, standIns, key });
  const names: Names = {
    ...standIns,
    callId,
    accountHost: options.accountHost,
    idOf: (kind, id) => ids.get(`${kind} ${id}`) ?? nobodys,
  };
  let at = 0;
  for (const move of movesOf(session, names)) {
    const gap = Math.max(0, move.at - at);
    await stage.wait(options.isFast ? Math.min(gap, longestFast) : gap);
    at = move.at;
    await replayer.play(move);
  }
}

interface Building extends ReplayOptions {
  readonly standIns: StandIns;
  /** Of the call, as tickets that were made for it carry it. */
  readonly key: string;
}

type Account = Pick<Stage, 'zendesk'>;

function build(stage: Account, session: ReplaySession, building: Building): Ids {
  const { users, tickets } = worldOf(session);
  const ids: Ids = new Map();
  for (const user of users) ids.set(`user ${user.id}`, addUser(stage, user, building));
  for (const ticket of tickets) ids.set(`ticket ${ticket.id}`, addTicket(stage, ticket, ids, building));
  return ids;
}

function addUser({ zendesk }: Account, user: WorldUser, { standIns, now }: Building): number {
  const { id } = zendesk.db.addUser({
    name: `User ${user.id} of the replay`,
    phone: user.phone === undefined ? null : standIns.number(user.phone),
    shared_phone_number: user.hasSharedPhone,
    suspended: user.isSuspended,
    active: user.isActive,
    email: user.email === undefined ? null : String(standIns.text(user.email)),
    external_id: user.externalId ?? null,
    updated_at: zendeskTime(now() + Math.min(0, user.updatedAt)),
    identities: user.phones.map((phone) => ({ type: 'phone_number', value: standIns.number(phone) })),
  });
  return id;
}

function addTicket({ zendesk }: Account, ticket: WorldTicket, ids: Ids, { now, key }: Building): number {
  const { db } = zendesk;
  const known = ticket.requesterId === undefined ? undefined : ids.get(`user ${ticket.requesterId}`);
  const requester = known ?? db.addUser({ name: `Requester of ticket ${ticket.id} of the replay` }).id;
  const { id } = db.addTicket({
    subject: `Ticket ${ticket.id} of the replay`,
    requester_id: requester,
    status: ticket.isClosed ? 'closed' : ticket.isSolved ? 'solved' : 'open',
    external_id: ticket.isOfCall ? key : null,
    updated_at: zendeskTime(now() + Math.min(0, ticket.updatedAt)),
  });
  return id;
}
