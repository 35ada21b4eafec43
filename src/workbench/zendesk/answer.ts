/** What an endpoint answers, before the headers that every answer carries. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, with the content type `type`. */
  readonly text?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (json: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  json,
  headers,
});

/** 201 with the address of what was made. */
export const created = (json: unknown, location: string): Answer => ({ status: 201, json, headers: { location } });

/** 204, no body. */
export const noContent: Answer = { status: 204 };

/** Answers of searches may be kept for 10 s, by the browser too: what was just written may be missing from a repeat. */
export const searched = (json: unknown): Answer => ok(json, { 'cache-control': 'max-age=10, private' });
