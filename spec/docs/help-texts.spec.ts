import { describe, expect, it } from 'vitest';
import { loadOptionsCheck } from '../../src/vendors/registry.ts';
import { parseSettings } from '../../src/zaf/settings.ts';
import { app } from '../../translations/en.json';

const { api_url: apiUrl, adapter_url: pageUrl, vendor_options: options } = app.parameters;

/** What the help texts tell an admin of each vendor to write. */
const settingsOf = {
  ccaip: {
    adapter_url: /https:\S+from=custom/.exec(pageUrl.helpText)?.[0],
    api_url: /https:\S+\/apps\/api\/v1/.exec(apiUrl.helpText)?.[0],
    vendor_options: /\{"events".*?\}\}/.exec(options.helpText)?.[0],
  },
  ameyo: {
    adapter_url: /https:\S+\.htm/.exec(pageUrl.helpText)?.[0],
    api_url: /https:[\w.:/]+ameyo[\w.]+:\d+/.exec(apiUrl.helpText)?.[0],
    vendor_options: /\{"campaignId".*?\}/.exec(options.helpText)?.[0],
  },
  daktela: {
    api_url: /https:\S+\/api\/v6/.exec(apiUrl.helpText)?.[0],
    vendor_options: /\{"queue".*?\}/.exec(options.helpText)?.[0],
  },
  ringostat: {
    api_url: /https:\/\/api\.ringostat\.net/.exec(apiUrl.helpText)?.[0],
    vendor_options: /\{"projectId".*?\}/.exec(options.helpText)?.[0],
  },
};

describe('the help texts of the settings', () => {
  it.each(Object.entries(settingsOf))('give examples that %s works with', async (vendor, given) => {
    for (const example of Object.values(given)) expect(example).toBeDefined();
    const settings = { vendor, ...given, default_country: 'US' };
    expect(parseSettings(settings, await loadOptionsCheck(settings))).toHaveProperty('ok');
  });

  it.each(Object.keys(settingsOf))('say what %s needs, wherever the vendors differ', (vendor) => {
    for (const { helpText } of [pageUrl, apiUrl, app.parameters.api_secret, options])
      expect(helpText).toContain(vendor);
    expect(app.installation_instructions).toContain(`(${vendor})`);
  });
});
