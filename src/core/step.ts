import type { SearchScope, Signal } from './signal.ts';
import type { FrozenRequest, StepName } from './facts.ts';
import type { TicketTerms } from './ports.ts';
import type { RecordRef } from './records.ts';

/** The steps that change Zendesk, or the vendor's record of the call: begun on record with their request, verified before they are repeated. */
export type WriteName =
  | 'make-user'
  | 'make-ticket'
  | 'reopen-ticket'
  | 'make-call'
  | 'write-note'
  | 'write-addition'
  | 'fill-user-fields'
  | 'fill-organization-fields'
  | 'fill-ticket'
  | 'change-requester'
  | 'write-correction'
  | 'undo-ticket'
  | 'restore-ticket'
  | 'tag-user'
  | 'dispose'
  | 'link-record'
  | 'make-organization'
  | 'join-organization';

/** Those that change what a call needs in Zendesk: users, tickets, notes. */
export type ZendeskWrite = Exclude<WriteName, 'dispose' | 'link-record' | 'make-organization' | 'join-organization'>;

const reads: ReadonlySet<StepName> = new Set([
  'find-users',
  'read-user',
  'read-ticket',
  'find-ticket',
  'find-own-ticket',
  'check-ticket',
  'open',
  'find-agent',
  'find-organization',
]);
export const isWrite = (step: StepName): step is WriteName => !reads.has(step);

/** What to do next. Its key is the call's id and `do`; a step begun and not answered comes back as `verify`. */
export type Step =
  | { readonly do: 'find-users'; readonly signal: Signal; readonly scope: SearchScope; readonly isFresh: boolean }
  | { readonly do: 'read-user' | 'read-ticket' | 'check-ticket'; readonly id: number }
  | { readonly do: 'find-ticket'; readonly requester: number; readonly terms: TicketTerms }
  | { readonly do: 'find-own-ticket' }
  | { readonly do: 'find-agent' | 'find-organization'; readonly name: string }
  | { readonly do: 'open' | 'hold'; readonly record: RecordRef }
  | { readonly do: WriteName; readonly request: FrozenRequest }
  /** `isStray`: it is not wanted any more, at least not there, and may yet be done by a request that is still on its way. */
  | {
      readonly do: 'verify';
      readonly step: WriteName;
      readonly request: FrozenRequest;
      readonly isStray: boolean;
    };

/** What is wanted, and from when on, ms since the epoch. */
export interface Wish {
  readonly step: Step;
  readonly from: number;
}

/** Wanted as soon as possible. */
export const now = (step: Step): Wish => ({ step, from: 0 });

/** The name of the step a plan speaks of, whichever way it is taken. */
export const stepNameOf = (step: Step): StepName => {
  if (step.do === 'verify') return step.step;
  return step.do === 'hold' ? 'open' : step.do;
};
