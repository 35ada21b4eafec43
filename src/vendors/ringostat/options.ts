import type { Entity } from '../../core/deciding/record-terms.ts';

/** What only Ringostat needs: the setting `vendor_options`. */
export interface RingostatOptions {
  /** Digits. Dialling by `Callback.external` and sending contacts need it. */
  readonly projectId: string | undefined;
  /** The key of the user field that holds an agent's SIP login or extension. */
  readonly extension: string;
  /** Whose phone rings first when a number is dialled. */
  readonly firstLeg: 'agent' | 'customer';
  readonly dial: 'callback' | 'simple';
  /** Between two requests, ms. */
  readonly poll: Poll;
  /** What may be made for a call. */
  readonly entities: readonly Entity[];
  /** The full name of who gets the tickets of calls that nobody took. */
  readonly seniorManager: string | undefined;
  /** The field of a call that names the customer's organization; left out, the domain of the user's e-mail does. */
  readonly organizationField: string | undefined;
  readonly syncContacts: boolean;
}

interface Poll {
  readonly busy: number;
  readonly idle: number;
}

type Given = Readonly<Record<string, unknown>>;

const usual = { busy: 15, idle: 30 } as const;

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : undefined;

const digitsOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  return text !== undefined && /^\d{1,12}$/.test(text) ? text : undefined;
};

const oneOf =
  <T extends string>(...all: readonly T[]) =>
  (value: unknown): T | undefined =>
    all.find((one) => one === value);

const entityOf = oneOf('user', 'organization', 'ticket');
const entitiesOf = (value: unknown): readonly Entity[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const entities = value.flatMap((one) => entityOf(one) ?? []);
  return entities.length === value.length ? entities : undefined;
};

const flagOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** More often than every five seconds Ringostat's servers shall not be asked. */
const secondsOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 5 && value <= 600 ? value : undefined;

/** One number is the one around a call. */
function pollOf(value: unknown): Poll | undefined {
  const given = isObject(value) ? value : { busy: value };
  const busy = secondsOf(given['busy'] ?? usual.busy);
  const idle = secondsOf(given['idle'] ?? usual.idle);
  return busy === undefined || idle === undefined
    ? undefined
    : { busy: busy * 1000, idle: Math.max(busy, idle) * 1000 };
}

/**
 * Reads the options; `undefined` where one of them is wrong. Names that are not Ringostat's are left alone. Part of every
 * page's start, so without a schema's weight.
 */
export function readOptions(given: unknown): RingostatOptions | undefined {
  if (!isObject(given)) return undefined;
  let isWrong = false;
  const read = <T, U>(name: string, otherwise: U, parse: (value: unknown) => T | undefined): T | U => {
    const value = given[name] ?? undefined;
    if (value === undefined) return otherwise;
    const parsed = parse(value);
    isWrong ||= parsed === undefined;
    return parsed ?? otherwise;
  };
  const options = {
    projectId: read('projectId', undefined, digitsOf),
    extension: read('extension', '', textOf),
    firstLeg: read('firstLeg', 'agent', oneOf('agent', 'customer')),
    dial: read('dial', 'callback', oneOf('callback', 'simple')),
    poll: read('pollSeconds', { busy: usual.busy * 1000, idle: usual.idle * 1000 }, pollOf),
    entities: read<readonly Entity[], readonly Entity[]>('entities', ['user', 'ticket'], entitiesOf),
    seniorManager: read('seniorManager', undefined, textOf),
    organizationField: read('organizationField', undefined, textOf),
    syncContacts: read('syncContacts', false, flagOf),
  } as const;
  // Without these nothing could be dialled or sent, and every button would be a dead one.
  const needsProject = options.dial === 'callback' || options.syncContacts;
  const lacksSomething = options.extension === '' || (needsProject && options.projectId === undefined);
  return isWrong || lacksSomething ? undefined : options;
}
