import { parseArgs } from 'node:util';

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function hostFault(host) {
  if (host === '') return 'a host is empty';
  if (host.includes('*')) return `"${host}" has a wildcard; name each host in full`;
  if (/[/:@?#\s]/.test(host)) return `"${host}" is not a bare host name; leave out scheme, port and path`;
  const labels = host.split('.');
  const isName = host.length <= 253 && labels.length > 1 && labels.every((part) => label.test(part));
  if (!isName || !/[a-z]/.test(labels.at(-1) ?? ''))
    return `"${host}" is not a host name such as acme.uc1.ccaiplatform.com`;
  return undefined;
}

/**
 * Reads `--allow host`, `--allow=host`, `--allow a,b`, `--allow a b`, repeated as often as wanted.
 * Throws an Error with one plain sentence where that is not what the command line says.
 */
export function allowedHosts(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { allow: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const given = values.allow ?? [];
  if (positionals.length > 0 && given.length === 0) {
    throw new Error(`"${positionals[0]}" is not understood; the only option is --allow followed by a host`);
  }
  const hosts = [...given, ...positionals]
    .flatMap((value) => value.split(','))
    .map((host) => host.trim().toLowerCase());
  const fault = hosts.map(hostFault).find((found) => found !== undefined);
  if (fault !== undefined) throw new Error(`--allow: ${fault}`);
  return [...new Set(hosts)];
}
