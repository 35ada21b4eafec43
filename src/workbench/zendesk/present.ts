import type { Audit, CallRecord, Comment, Identity, Organization, Ticket, User } from './records.ts';

type Json = Readonly<Record<string, unknown>>;

const usual = { time_zone: 'America/New_York', iana_time_zone: 'America/New_York', locale_id: 1, locale: 'en-US' };
const unset = { photo: null, last_login_at: null, two_factor_auth_enabled: null, signature: null };
const no = { shared: false, shared_agent: false, moderator: false, only_private_comments: false, report_csv: false };

/** A user as answers show it. */
export const showUser = (base: string, user: User): Json => ({
  ...usual,
  ...unset,
  ...no,
  ...user,
  url: `${base}/users/${user.id}.json`,
  ticket_restriction: user.role === 'end-user' ? 'requested' : null,
  restricted_agent: user.role === 'end-user',
});

export const showIdentity = (base: string, identity: Identity): Json => ({
  ...identity,
  url: `${base}/users/${identity.user_id}/identities/${identity.id}.json`,
  deliverable_state: 'deliverable',
  undeliverable_count: identity.type === 'email' ? 0 : null,
});

export const showOrganization = (base: string, organization: Organization): Json => ({
  ...organization,
  url: `${base}/organizations/${organization.id}.json`,
  shared_tickets: false,
  shared_comments: false,
});

const nobody = { collaborator_ids: [], follower_ids: [], email_cc_ids: [], sharing_agreement_ids: [] };
const channel = { allow_channelback: false, allow_attachments: true, from_messaging_channel: false };

const viaOf = ({ followup_source_id: source }: Ticket): Json => {
  const rel = source === null ? null : 'follow_up';
  return { channel: 'api', source: { from: source === null ? {} : { ticket_id: source }, to: {}, rel } };
};

/** A ticket as answers show it; `fields` says the same as `custom_fields`. */
export const showTicket = (base: string, ticket: Ticket): Json => {
  const { followup_source_id: _, ...shown } = ticket;
  return {
    ...shown,
    ...nobody,
    ...channel,
    url: `${base}/tickets/${ticket.id}.json`,
    via: viaOf(ticket),
    raw_subject: ticket.subject,
    recipient: null,
    forum_topic_id: null,
    has_incidents: false,
    satisfaction_rating: null,
    fields: ticket.custom_fields,
    custom_status_id: null,
  };
};

const metadata = (custom: unknown): Json => ({
  system: { client: 'workbench', ip_address: '127.0.0.1', location: '', latitude: 0, longitude: 0 },
  custom,
});
const via = { channel: 'api', source: { from: {}, to: {}, rel: null } };

export const showComment = (comment: Comment): Json => {
  const { ticket_id: _, ...shown } = comment;
  return { ...shown, plain_body: comment.body, attachments: [], via, metadata: metadata({}) };
};

export const showAudit = ({ custom, ...audit }: Audit): Json => ({ ...audit, metadata: metadata(custom), via });

/** Keys that a call object always has, null where nothing was said about them. */
const callKeys =
  'agent_id app_id brand_id call_disposition call_ended_at call_started_at completion_status direction duration ' +
  'end_user_id external_id from_line from_line_nickname hold_time organization_id queue_name queue_time recording_url ' +
  'talk_time ticket_id to_line to_line_nickname transcript voicemail wait_time wrap_up_time';

const utc = (time: unknown): unknown => {
  const ms = Date.parse(typeof time === 'string' ? time : '');
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
};

/** A call object: times in UTC however they were sent. */
export const showCall = ({ id, created_at, updated_at, fields }: CallRecord): Json => ({
  id,
  account_id: 850_916,
  ...Object.fromEntries(callKeys.split(' ').map((key) => [key, fields[key] ?? null])),
  call_started_at: utc(fields['call_started_at']),
  call_ended_at: utc(fields['call_ended_at']),
  created_at,
  updated_at,
});
