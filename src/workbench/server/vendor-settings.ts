import type { Origins } from '../parts.ts';

type Values = Readonly<Record<string, unknown>>;

/** What points the app at each of the workbench's own vendors, but for the country; one row a vendor. */
const presets: Readonly<Record<string, (vendor: string) => Values>> = {
  // Chats are off, as most accounts begin.
  ccaip: (vendor) => ({
    adapter_url: `${vendor}/agent/?type=call&from=custom`,
    api_url: `${vendor}/apps/api/v1`,
    api_secret: 'Basic YWNtZTpzZWNyZXQ=',
  }),
  ameyo: (vendor) => ({
    adapter_url: `${vendor}/ameyowebaccess/toolbar-crm.htm`,
    api_url: vendor,
    api_secret: 'ameyo-hash-key',
    vendor_options: '{"campaignId": "12", "requestingHost": "zendesk.acme"}',
  }),
  daktela: (vendor) => ({
    api_url: `${vendor}/api/v6`,
    api_secret: 'daktela-secret',
    vendor_options: '{"queue": 2000, "database": "default"}',
  }),
  ringostat: (vendor) => ({
    api_url: vendor,
    api_secret: 'ringostat-secret',
    // Asked more often than anybody would ask Ringostat's own servers.
    vendor_options: JSON.stringify({
      projectId: '123',
      extension: 'sip_login',
      pollSeconds: { busy: 5, idle: 8 },
      entities: ['user', 'organization', 'ticket'],
      seniorManager: 'Eve Moneypenny',
      syncContacts: true,
    }),
  }),
};

/** All settings of an installation with this vendor. */
export const settingsOf = (name: string, { vendor }: Origins): Values => ({
  vendor: name,
  ...presets[name]?.(vendor),
  default_country: 'US',
});

/** The vendors that the workbench plays, each with its settings. */
export const vendorSettings = (origins: Origins): Readonly<Record<string, Values>> =>
  Object.fromEntries(Object.keys(presets).map((name) => [name, settingsOf(name, origins)]));
