// Writes dist/: what Zendesk installs. Usage: npm run build [-- --allow host …]
import { allowedHosts } from './lib/allowed-hosts.mjs';
import { buildPackage } from './lib/build-package.mjs';
import { orSayAndExit } from './lib/or-say-and-exit.mjs';

await orSayAndExit(async () => {
  const allow = allowedHosts(process.argv.slice(2));
  await buildPackage({ allow });
  console.log(allow.length > 0 ? `dist/ is built; secure requests may go to ${allow.join(', ')}` : 'dist/ is built');
});
