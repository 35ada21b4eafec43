import type { Database } from './database.ts';
import { zendeskTime } from './time.ts';

const hour = 3_600_000;
const day = 24 * hour;

interface Seeding {
  readonly db: Database;
  /** A time so many ms before now. */
  readonly ago: (ms: number) => string;
}

const seedAgents = ({ db }: Seeding): void => {
  db.addUser({
    id: 7_210_000_000_007,
    name: 'James Bond',
    email: 'james.bond@agents.co',
    role: 'agent',
    verified: true,
    user_fields: { sip_login: 'acme_james' },
  });
  db.addUser({
    id: 7_210_000_000_008,
    name: 'Eve Moneypenny',
    email: 'eve@agents.co',
    role: 'admin',
    verified: true,
    user_fields: { sip_login: 'acme_eve' },
  });
};

const seedAda = ({ db, ago }: Seeding): void => {
  const { id: organization_id } = db.addOrganization({
    name: 'Analytical Ltd',
    external_id: 'crm-1',
    domain_names: ['analytical.example'],
  });
  const ada = { name: 'Ada Lovelace', email: 'ada@analytical.example', phone: '+14155550132' };
  const { id } = db.addUser({ ...ada, organization_id, external_id: 'crm-ada', updated_at: ago(9 * day) });
  const old = { requester_id: id, created_at: ago(40 * day) };
  db.addTicket({ ...old, subject: 'Paper jam', status: 'closed', updated_at: ago(30 * day) });
  db.addTicket({ ...old, subject: 'Where is my invoice?', status: 'solved', updated_at: ago(hour) });
  const comment = 'It began with a little smoke.';
  db.addTicket({ ...old, subject: 'Printer is on fire', status: 'open', comment, updated_at: ago(3 * hour) });
};

/** Two people who share a number that identifies neither. */
const seedShared = ({ db, ago }: Seeding): void => {
  const shared = { phone: '+442079460018', shared_phone_number: true };
  const grace = db.addUser({ ...shared, name: 'Grace Hopper', email: 'grace@navy.example', updated_at: ago(2 * day) });
  const charles = db.addUser({
    ...shared,
    name: 'Charles Babbage',
    email: 'charles@engine.example',
    updated_at: ago(5 * day),
  });
  db.addTicket({ requester_id: grace.id, subject: 'A moth in the relay', status: 'open', updated_at: ago(5 * hour) });
  db.addTicket({ requester_id: charles.id, subject: 'Gears are worn', status: 'pending', updated_at: ago(8 * hour) });
};

/** One number, written in two ways: to Zendesk they are two numbers, to whoever calls they are one. */
const seedTwins = ({ db, ago }: Seeding): void => {
  const tim = db.addUser({ name: 'Tim Berners', phone: '(415) 555-0177', updated_at: ago(3 * day) });
  const tom = db.addUser({ name: 'Tom Berners', phone: '+1 415.555.0177', updated_at: ago(day) });
  db.addTicket({ requester_id: tim.id, subject: 'Links are blue', status: 'open', updated_at: ago(2 * day) });
  db.addTicket({ requester_id: tom.id, subject: 'Links are underlined', status: 'new', updated_at: ago(day) });
};

const seedOddNumbers = ({ db, ago }: Seeding): void => {
  db.addUser({ name: 'Sue Spended', phone: '+14155550188', suspended: true });
  db.addUser({ name: 'Dell Eted', phone: '+14155550189', active: false });
  const extension = db.addUser({ name: 'Exene Tension', phone: '+14155550150x123' });
  const further = { type: 'phone_number' as const, value: '+14155550161' };
  const second = db.addUser({ name: 'Sam Second', phone: '+14155550160', identities: [further] });
  db.addUser({ name: 'Noah Phone', email: 'noah@nophone.example' });
  db.addTicket({ requester_id: extension.id, subject: 'Wrong desk', status: 'open', updated_at: ago(6 * hour) });
  db.addTicket({ requester_id: second.id, subject: 'Call me on my mobile', status: 'open', updated_at: ago(7 * hour) });
  const alan = db.addUser({ name: 'Alan Turing', email: 'alan@bletchley.example', phone: '+14155550199' });
  db.addTicket({ requester_id: alan.id, subject: 'Does it halt?', status: 'solved', updated_at: ago(2 * day) });
  db.addTicket({
    requester_id: alan.id,
    subject: 'Enigma will not start',
    status: 'solved',
    updated_at: ago(20 * day),
  });
};

/** The account as it is on a fresh start. Times are before `now` (ms since the epoch). */
export const seed = (db: Database, now: number): void => {
  db.clear();
  const seeding = { db, ago: (ms: number) => zendeskTime(now - ms) };
  seedAgents(seeding);
  seedAda(seeding);
  seedShared(seeding);
  seedTwins(seeding);
  seedOddNumbers(seeding);
};
