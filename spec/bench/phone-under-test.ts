import type { Frame } from 'playwright-core';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';

/** A message of the vendor's page, before it is written as JSON text. */
export interface WireMessage {
  readonly type:
    | 'New_Call'
    | 'End_Call'
    | 'CRM_Record_Pop'
    | 'New_Chat'
    | 'Active_Chat'
    | 'Chat_Inbound_Message'
    | 'Chat_Outbound_Message'
    | 'End_Chat';
  readonly data: Readonly<Record<string, unknown>>;
}

/** An app in the workbench whose phone can speak. */
export interface PhoneUnderTest extends OpenWorkbench {
  /** The frame of the app's phone. */
  readonly topBar: Frame;
  /** Has the vendor's page post these in one go. Resolves with when the last was posted, ms since the epoch there. */
  post(...messages: readonly WireMessage[]): Promise<number>;
}

/** Between what the bench says to the page and what the page does, ms: the two would need the processors at the same time. */
const apart = 30;

const named = async (open: OpenWorkbench, name: string): Promise<Frame> => {
  const locator = open.page.frameLocator('.app-pane iframe').locator(`iframe[name="${name}"]`);
  const handle = await locator.elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`The app has no frame named ${name}`);
  return frame;
};

/** Opens an app with its phone: that of `dist`, or else the real one. Nothing limits how fast Zendesk may be asked. */
export const openPhone = async (
  dist?: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<PhoneUnderTest> => {
  const open = await openWorkbench({ settings, ...(dist !== undefined && { dist }) });
  open.workbench.zendesk.faults.rateLimits = false;
  await open.showPhone();
  await open.registered('top_bar');
  const adapter = await named(open, 'adapter');
  await adapter.waitForLoadState();
  const topBar = adapter.parentFrame();
  if (!topBar) throw new Error('The vendor’s page is not in the app');
  const post: PhoneUnderTest['post'] = async (...messages) =>
    adapter.evaluate(
      async ({ texts, apart }) => {
        await new Promise((go) => setTimeout(go, apart));
        let at = 0;
        for (const text of texts) {
          at = performance.timeOrigin + performance.now();
          window.parent.postMessage(text, '*');
        }
        await new Promise((go) => setTimeout(go, apart));
        return at;
      },
      { texts: messages.map((message) => JSON.stringify(message)), apart },
    );
  return { ...open, topBar, post };
};
