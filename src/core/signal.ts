/** Who said it. A phone number from an `event` waits 3 s for a pop that may still name the ticket. */
export type SignalOrigin = 'agent' | 'pop' | 'dial' | 'event';

/** Something that may tell who is calling. Values are as they came; matching reads them. */
export type Signal = { readonly from: SignalOrigin } & (
  | { readonly kind: 'ticket'; readonly value: number }
  | { readonly kind: 'user'; readonly value: number }
  | { readonly kind: 'external-id'; readonly value: string }
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'phone'; readonly value: string }
);

/** `usual`: the one search that nearly always answers. `wide`: for what it could have missed, after it found nobody. */
export type SearchScope = 'usual' | 'wide';
