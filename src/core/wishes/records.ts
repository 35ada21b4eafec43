import type { CallDecision } from '../decide.ts';
import { fill } from '../rules/placeholders.ts';
import type { FieldValue } from '../rules/then.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { now, type Wish } from '../step.ts';
import { valuesOf } from '../values.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** What the rules want in the fields of the caller and of the caller's organization: one write each, after the end. */
export function wishesForRecords(
  session: Session,
  { caller, rule }: CallDecision,
  situation: Situation,
): readonly Wish[] {
  if (session.phase !== 'ended' || caller.kind !== 'known') return [];
  const values = valuesOf(session, caller, situation);
  const filled = (fields: Fields | undefined): Fields =>
    Object.fromEntries(
      Object.entries(fields ?? {}).flatMap(([key, value]) => {
        const text = typeof value === 'string' ? fill(value, values) : value;
        return text === undefined ? [] : [[key, text] as const];
      }),
    );
  const user = filled(rule.set.user_fields);
  const organization = filled(rule.set.organization_fields);
  const organizationId = caller.user?.organizationId;
  return [
    ...(Object.keys(user).length > 0 && !session.filled.has('user')
      ? [now({ do: 'fill-user-fields', request: { body: { user: { user_fields: user } }, record: caller.id } })]
      : []),
    ...(Object.keys(organization).length > 0 && !session.filled.has('organization') && organizationId !== undefined
      ? [
          now({
            do: 'fill-organization-fields',
            request: { body: { organization: { organization_fields: organization } }, record: organizationId },
          }),
        ]
      : []),
  ];
}
