/** What `vendor_options` says for this vendor. */
export interface DaktelaOptions {
  /** The queue that calls are dialled through. */
  readonly queue: string | number | undefined;
  /** The field of the Zendesk agent that holds the login or e-mail of the Daktela user. */
  readonly agentId: string;
  /** Of the contacts that are sent. */
  readonly database: string | undefined;
  /** Field of a Daktela contact -> what of the Zendesk user goes into it. */
  readonly fields: Readonly<Record<string, string>>;
  /** Between two requests around a call, and while nothing happens, ms. */
  readonly pace: { readonly busy: number; readonly idle: number };
}

type Given = Readonly<Record<string, unknown>>;

/** More often than this nobody is asked who does nothing: 360 times an hour. */
const leastIdle = 10;
const usual = { busy: 3, idle: leastIdle };

/** Reads what is given; `undefined` where something in it is wrong. Part of every page's start, so without a schema's weight. */
export function readDaktelaOptions(given: Given): DaktelaOptions | undefined {
  const { queue, agentId = 'email', database, fields = {}, pollSeconds = {} } = given;
  const pace = paceOf(pollSeconds);
  const isRight =
    (queue === undefined || isText(queue) || (typeof queue === 'number' && Number.isSafeInteger(queue))) &&
    (database === undefined || isText(database)) &&
    isText(agentId) &&
    isPairing(fields);
  return isRight && pace ? { queue, agentId, database, fields, pace } : undefined;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200;

const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPairing = (value: unknown): value is Readonly<Record<string, string>> =>
  isGiven(value) &&
  Object.entries(value).every(([field, source]) => /^(customFields\.)?[a-z]\w*$/i.test(field) && isText(source));

/** One number is that around a call. */
function paceOf(value: unknown): DaktelaOptions['pace'] | undefined {
  const { busy = usual.busy, idle = usual.idle } = isGiven(value) ? value : { busy: value };
  if (!isSeconds(busy) || !isSeconds(idle)) return undefined;
  return { busy: busy * 1000, idle: Math.max(leastIdle, busy, idle) * 1000 };
}

const isSeconds = (value: unknown): value is number => typeof value === 'number' && value >= 1 && value <= 600;
