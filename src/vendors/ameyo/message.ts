import type { PassKind } from '../../core/session-details.ts';
import type { Fields } from './fields.ts';

/** Which call a message is about: `customer` is the id that a call keeps through transfers, `user` this agent's part in it. */
export interface CallIds {
  readonly customer: string | undefined;
  readonly user: string | undefined;
}

/** A customer's part of a chat and this agent's, as the toolbar names them. */
export interface ChatIds {
  readonly agentCrt: string;
  readonly chat: string | undefined;
}

/** What was asked of the toolbar and is answered by it. */
export type Asked = 'dial' | 'dispose' | 'call-back' | 'link' | 'sign-in';

/** What the toolbar says, read. */
export type AmeyoMessage =
  | { readonly event: 'loaded' }
  | { readonly event: 'sign-in'; readonly state: 'needed' | 'elsewhere' | 'refused' | 'done' }
  | { readonly event: 'campaign-chosen' }
  | { readonly event: 'presence'; readonly presence: 'ready' | 'paused' }
  /** `showCrm`: a call is offered or connected, which of both nobody documents. It may be said again. */
  | {
      readonly event: 'call-shown';
      readonly id: string;
      readonly userCrt: string | undefined;
      readonly callType: string | undefined;
      readonly queue: string | undefined;
      readonly campaign: string | undefined;
      readonly campaignId: string | undefined;
      readonly agent: string | undefined;
      readonly requestId: string | undefined;
      readonly data: Fields;
    }
  /** `showCrmDetailed`: the record that a call was linked with before. */
  | { readonly event: 'record-shown'; readonly of: CallIds; readonly ticket: string | undefined }
  | { readonly event: 'hung-up'; readonly of: CallIds }
  | { readonly event: 'disposed'; readonly of: CallIds; readonly code: string | undefined }
  | { readonly event: 'passed'; readonly how: PassKind; readonly of: CallIds; readonly to: string | undefined }
  | { readonly event: 'dispositions'; readonly codes: readonly string[] }
  /** The outcome of what was asked; `to`: of a kind of question, `requestMethodId`: of that one. */
  | {
      readonly event: 'answered';
      readonly to: Asked | undefined;
      readonly requestMethodId: string | undefined;
      readonly isDone: boolean;
      readonly words: string | undefined;
    }
  | { readonly event: 'asks'; readonly about: 'ui' | 'credentials' | 'extension' }
  | {
      readonly event: 'chat-began';
      readonly of: ChatIds;
      readonly isPassedOn: boolean;
      readonly campaign: string | undefined;
      readonly data: Fields;
    }
  | { readonly event: 'chat-ended' | 'chat-disposed' | 'chat-in-front'; readonly agentCrt: string }
  /** Understood or not, it changes nothing. */
  | { readonly event: 'other'; readonly method: string };
