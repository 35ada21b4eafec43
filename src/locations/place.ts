import type { Agent } from '../core/records.ts';
import type { Settings } from '../core/settings.ts';
import { sharedName } from '../tabs/bus.ts';
import type { ZafClient, ZafContext } from '../zaf/client.ts';

/** Where and for whom this page runs, once Zendesk has said so and the settings are right. */
export interface Place {
  readonly client: ZafClient;
  readonly context: ZafContext;
  readonly installationId: string;
  /** This app's id at Zendesk, as it came; call records need it. */
  readonly appId?: string;
  readonly settings: Settings;
}

/** What frames of this account, installation and agent share: bus, lock and journal are named by it. */
export const shareName = ({ context, installationId }: Place, agent: Agent): string =>
  sharedName({ subdomain: context.account.subdomain, installationId, agentId: agent.id });

/** This account's own host, e.g. `acme.zendesk.com`. */
export const accountHost = ({ context }: Place): string => `${context.account.subdomain}.zendesk.com`;
