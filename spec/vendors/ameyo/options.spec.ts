import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/vendors/ameyo/options.ts';
import { toolbarPage } from '../../../src/vendors/ameyo/toolbar-page.ts';
import { loadOptionsCheck, pageOf } from '../../../src/vendors/registry.ts';
import { parseSettings } from '../../../src/zaf/settings.ts';

const apiUrl = 'https://acme.ameyo.example:8443';
const page = 'https://acme.ameyo.example:8443/ameyowebaccess/toolbar-crm.htm';

describe('the options of Ameyo', () => {
  it('need nothing: the toolbar then dials', () => {
    expect(readOptions({}, undefined)).toMatchObject({ dial: 'toolbar', agentId: 'email', timeoutSeconds: 60 });
  });

  it('dial by the API where there is one and a campaign for it', () => {
    expect(readOptions({ campaignId: 12 }, apiUrl)).toMatchObject({ dial: 'api', campaignId: '12' });
    expect(readOptions({}, apiUrl)?.dial).toBe('toolbar');
    expect(readOptions({ campaignId: '12', dial: 'toolbar' }, apiUrl)?.dial).toBe('toolbar');
  });

  it.each([
    { dial: 'phone' },
    { dial: 'api', campaignId: '12' },
    { agentId: 'name' },
    { timeoutSeconds: 0 },
    { timeoutSeconds: '60' },
    { timeoutSeconds: 301 },
    { campaignId: '' },
    { campaignId: {} },
    { ticketIdNames: 'CaseID' },
    { uiElements: [5] },
    { numberFormat: 'raw' },
    { callBackTime: 5 },
  ])('are wrong as %j', (options) => {
    expect(readOptions(options, undefined)).toBeUndefined();
  });

  it('are a wrong setting where they are wrong, beside all others', async () => {
    const hasRightOptions = await loadOptionsCheck({ vendor: 'ameyo' });
    const raw = { vendor: 'ameyo', adapter_url: page, vendor_options: '{"dial": "phone"}', default_country: 'XX' };
    expect(parseSettings(raw, hasRightOptions)).toEqual({
      faults: [
        { name: 'vendor_options', expected: 'vendor-options' },
        { name: 'default_country', expected: 'country' },
      ],
    });
    expect(parseSettings({ ...raw, vendor_options: '{}', default_country: 'IN' }, hasRightOptions)).toHaveProperty(
      'ok',
    );
  });
});

describe('the address of the toolbar', () => {
  it('carries the origin that it is to speak to, beside what an admin wrote there', () => {
    expect(toolbarPage(`${page}?theme=1&origin=x`, 'https://1.apps.zdusercontent.com')).toBe(
      `${page}?theme=1&origin=https%3A%2F%2F1.apps.zdusercontent.com`,
    );
  });

  it('is that of the setting for a vendor without such a wish', () => {
    const settings = parseSettings({ adapter_url: page });
    const ameyo = parseSettings({ vendor: 'ameyo', adapter_url: page });
    expect('ok' in settings && pageOf(settings.ok, 'https://a.example')).toBe(page);
    expect('ok' in ameyo && pageOf(ameyo.ok, 'https://a.example')).toBe(`${page}?origin=https%3A%2F%2Fa.example`);
  });
});
