import type { Fields } from './fields.ts';
import type { AmeyoMessage } from './message.ts';
import type { AmeyoOptions } from './options.ts';

interface HostParts {
  post(message: Fields): void;
  agentField(name: string): Promise<string | undefined>;
  readonly options: AmeyoOptions;
}

/** What only somebody who is signed in to the toolbar can do. */
const deeds: ReadonlySet<AmeyoMessage['event']> = new Set(['campaign-chosen', 'presence', 'call-shown']);

/** Whether somebody is signed in to the toolbar, as far as a message tells. */
function signedIn(message: AmeyoMessage): boolean | undefined {
  if (message.event === 'sign-in') return message.state === 'done';
  if (message.event === 'loaded') return false;
  return deeds.has(message.event) || undefined;
}

/** What a toolbar expects of the page around it: answers to what it asks, and that somebody wants the dispositions. */
export function createHost({ post, agentField, options }: HostParts) {
  /** Campaigns whose dispositions were asked for since the toolbar was loaded. */
  let asked = new Set<string>();
  let isSignedIn = false;

  const wantDispositions = (campaignId: string | undefined): void => {
    if (campaignId === undefined || asked.has(campaignId)) return;
    asked.add(campaignId);
    post({ method: 'getDispositionCodes', campaignId });
  };
  const tellExtension = async (): Promise<void> => {
    const { extensionName, extensionField } = options;
    if (extensionField === undefined) return;
    // An agent without an extension chooses one in the toolbar, as without this setting.
    const extensionPhone = await agentField(extensionField).catch(() => undefined);
    if (extensionPhone === undefined) return;
    post({ method: 'setExtensionMetadata', ...(extensionName !== undefined && { extensionName }), extensionPhone });
  };

  return {
    /** Puts a number where the agent dials it with one click; false where nobody is signed in, who would not see it. */
    fillDialBox: (phone: string): boolean => {
      if (isSignedIn) post({ method: 'populateNumberInDialBox', phone });
      return isSignedIn;
    },
    hear: (message: AmeyoMessage): void => {
      isSignedIn = signedIn(message) ?? isSignedIn;
      if (message.event === 'loaded') asked = new Set();
      if (message.event === 'campaign-chosen') wantDispositions(options.campaignId);
      if (message.event === 'sign-in' && message.state === 'done') wantDispositions(options.campaignId);
      if (message.event === 'call-shown') wantDispositions(message.campaignId ?? options.campaignId);
      if (message.event !== 'asks') return;
      // Credentials are the agent's own: they are typed into the toolbar and never pass through this page.
      if (message.about === 'extension') void tellExtension();
      if (message.about === 'ui' && options.uiElements) post({ method: 'configureUI', uiElements: options.uiElements });
    },
  };
}
