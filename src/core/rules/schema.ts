import * as v from 'valibot';
import { defaultRules } from './rules.ts';
import {
  fieldValue,
  host,
  id,
  linkTemplate,
  listOf,
  objectOf,
  oneOf,
  recordOf,
  template,
  text,
  textUpTo,
  wholeNumber,
} from './schema-parts.ts';

const path = textUpTo(200);
const paths = listOf(path);
const { identityPaths } = defaultRules;

const set = objectOf({
  subject: v.exactOptional(template),
  type: v.exactOptional(oneOf('problem', 'incident', 'question', 'task')),
  priority: v.exactOptional(oneOf('urgent', 'high', 'normal', 'low')),
  tags: v.exactOptional(listOf(template)),
  group_id: v.exactOptional(id),
  brand_id: v.exactOptional(id),
  ticket_form_id: v.exactOptional(id),
  assignee: v.exactOptional(v.union([v.literal('agent'), id], '"agent" or the id of an agent')),
  custom_fields: v.exactOptional(
    recordOf(v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/, 'the id of a ticket field')), fieldValue),
  ),
  user_fields: v.exactOptional(recordOf(textUpTo(100), fieldValue)),
  organization_fields: v.exactOptional(recordOf(textUpTo(100), fieldValue)),
});

const when = objectOf({
  channel: v.exactOptional(oneOf('call', 'chat')),
  direction: v.exactOptional(oneOf('inbound', 'outbound', 'internal')),
  queue: v.exactOptional(text),
  sessionType: v.exactOptional(text),
  campaign: v.exactOptional(text),
  caller: v.exactOptional(oneOf('known', 'unknown', 'several', 'anonymous')),
});

const then = objectOf({
  pop: v.exactOptional(oneOf('ticket', 'user', 'none')),
  ticket: v.exactOptional(oneOf('reuse', 'new', 'none')),
  unknownCaller: v.exactOptional(oneOf('create', 'ask', 'none')),
  severalMatches: v.exactOptional(oneOf('ask', 'newest')),
  sameQueue: v.exactOptional(v.boolean('true or false')),
  reopenDays: v.exactOptional(wholeNumber(0, 365, 'whole days')),
  note: v.exactOptional(oneOf('internal', 'none', 'call')),
  assignee: v.exactOptional(oneOf('keep', 'follow')),
  set: v.exactOptional(set),
});

const rule = objectOf({
  name: v.exactOptional(text),
  when: v.optional(when, {}),
  then: v.optional(then, {}),
});

const dispositions = v.pipe(
  listOf(text),
  v.checkItems((item, index, all) => all.indexOf(item) === index, 'a text that the list does not have already'),
);

/** The document of the `rules` setting: reads it, and is what `docs/rules.schema.json` is made from. */
export const rulesSchema = objectOf({
  version: v.literal(1, 'the number 1'),
  owner: v.optional(oneOf('app', 'platform'), defaultRules.owner),
  identityPaths: v.optional(
    objectOf({
      phone: v.optional(paths, [...identityPaths.phone]),
      email: v.optional(paths, [...identityPaths.email]),
      externalId: v.optional(paths, [...identityPaths.externalId]),
      ticketId: v.optional(paths, [...identityPaths.ticketId]),
    }),
    {},
  ),
  phoneFields: v.optional(listOf(textUpTo(100)), []),
  phoneFormat: v.optional(oneOf('e164', 'international', 'national'), defaultRules.phoneFormat),
  trustedHosts: v.optional(listOf(host), []),
  dispositions: v.optional(dispositions, []),
  wrapUpSeconds: v.optional(wholeNumber(0, 3600, 'whole seconds'), defaultRules.wrapUpSeconds),
  keepDays: v.optional(wholeNumber(0, 365, 'whole days'), defaultRules.keepDays),
  links: v.optional(recordOf(textUpTo(100), linkTemplate), {}),
  rules: v.optional(listOf(rule, 1000), []),
});
