/** What came back from `client.request`, whichever way the host tells it. */
export interface HttpAnswer {
  /** `undefined` where the host told the body only, which it does for good answers alone; 0 where none came. */
  readonly status: number | undefined;
  /** jQuery's words, lower case: `timeout`, `abort`, `error`, or the reason phrase. */
  readonly statusText: string;
  readonly text: string;
  /** The body's JSON; `undefined` where it is none. */
  readonly body: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const numberOf = (value: unknown): number | undefined => {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined;
  const number = Number(value);
  return Number.isInteger(number) ? number : undefined;
};

/** Parses text as JSON; `undefined` where it is none. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isComplete = (raw: unknown): raw is Fields =>
  isObject(raw) &&
  ('responseText' in raw || 'responseJSON' in raw || 'readyState' in raw || numberOf(raw['status']) !== undefined);

/** Reads a jqXHR-like answer or, from hosts that do not honour `httpCompleteResponse`, the bare body. Never throws. */
export const readHttpAnswer = (raw: unknown): HttpAnswer => {
  if (!isComplete(raw)) {
    const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');
    return { status: undefined, statusText: '', text, body: typeof raw === 'string' ? jsonOf(raw) : raw };
  }
  const json: unknown = raw['responseJSON'];
  const given: unknown = raw['responseText'];
  const text = typeof given === 'string' ? given : isObject(json) ? JSON.stringify(json) : '';
  return {
    status: numberOf(raw['status']),
    statusText: typeof raw['statusText'] === 'string' ? raw['statusText'].toLowerCase() : '',
    text,
    body: isObject(json) ? json : jsonOf(text),
  };
};
