/** The account that the workbench plays: acme.zendesk.com. */
export const SUBDOMAIN = 'acme';
