/** A part of the workbench's server: answers requests of its origin, and its state can be kept, put back and reset. */
export interface Part {
  /** `undefined` where the path is not this part's. */
  handle(request: Request): Promise<Response | undefined>;
  /** Plain JSON, kept over restarts of the server. */
  snapshot(): unknown;
  restore(data: unknown): void;
  reset(): void;
}

/** Where the three origins of a running workbench are, e.g. `http://localhost:4600`. */
export interface Origins {
  /** Plays Zendesk: page, REST API, proxy. Always `localhost`. */
  readonly host: string;
  /** Serves the app's package as Zendesk's asset server does. Always `127.0.0.1`. */
  readonly app: string;
  /** Plays the vendors: agent pages and APIs. Always `127.0.0.1`, another port. */
  readonly vendor: string;
}
