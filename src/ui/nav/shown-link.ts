import type { LinkDeeds } from '../../core/deep-links/deep-link-finder.ts';
import type { LinkView } from '../../core/deep-links/deep-link-view.ts';
import type { SessionId } from '../../core/facts.ts';
import type { RecordRef } from '../../core/records.ts';

/** A deep link, what came of it, and what can be done about it. */
export interface ShownLink {
  readonly view: LinkView;
  readonly deeds: LinkDeeds;
  /** The call that it names, once the vendor itself has told of it. */
  readonly session?: SessionId;
  /** It was opened in this tab before: nothing comes to the front by itself. */
  readonly isRepeated: boolean;
  /** Opens a record because the agent asked for it. */
  readonly onOpen: (record: RecordRef) => void;
  /** Back to "Calls to finish". */
  readonly onLeave: () => void;
}
