import type { CustomerReader } from '../../core/showing/customer.ts';
import type { PageName } from '../../core/hearing/pages.ts';
import type { DeskActions, DeskView, Lookup } from '../../core/showing/view.ts';

/** Where the agent's one phone is: in this tab, in another one, or in another one that does not answer. */
export type PhonePlace = 'here' | 'elsewhere' | 'elsewhere-silent';

export interface PhoneScreenProps {
  /** `undefined` until the phone's desk has spoken. */
  readonly view: DeskView | undefined;
  readonly place: PhonePlace;
  /** `silent`: 20 s went by without any message from the phone, and the hint was not dismissed. */
  readonly hint: 'none' | 'silent';
  /** Which of the vendor's pages is shown and what is new on each; `undefined` where there is only one, or none here. */
  readonly pages?: { readonly shown: PageName; readonly unread: Readonly<Record<PageName, number>> } | undefined;
  readonly isOffline: boolean;
  /** The browser keeps this tab from knowing of others: a second one would have a phone of its own. */
  readonly isAlone?: boolean;
  /** False for a phone without a page of its own: a number can be typed here, and there is nothing to load again. */
  readonly hasPage?: boolean;
  readonly version: string;
  readonly actions: DeskActions;
  readonly lookup: Lookup;
  readonly readCustomer?: CustomerReader | undefined;
  /** The element below the adapter: gets the bar and what opens over the adapter's lower half. */
  readonly below: HTMLElement;
  readonly onShowPage?: (page: PageName) => void;
  readonly onDismissHint: () => void;
  readonly onReloadPhone: () => void;
  readonly onCopyDiagnostics: () => void;
  readonly onDownloadDiagnostics: () => void;
  readonly onUseHere: () => void;
}
