// The npm SDK and nothing else: specs drive `window.client` from outside.
import ZAFClient from 'zendesk_app_framework_sdk';

window.heard = [];
window.client = ZAFClient.init();
