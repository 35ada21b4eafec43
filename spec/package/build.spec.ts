import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { allowedHosts } from '../../scripts/lib/allowed-hosts.mjs';
import { buildPackage } from '../../scripts/lib/build-package.mjs';
import { filesBelow } from '../../scripts/lib/files-below.mjs';
import { zip } from '../../scripts/lib/zip.mjs';
import { ensureApp } from '../support/fresh-build.ts';

const aside = `.workbench/spec-build-${process.pid}`;
afterAll(() => rmSync(aside, { recursive: true, force: true }));

describe('the hosts of --allow', () => {
  it.each([
    [[], []],
    [['--allow', 'acme.uc1.ccaiplatform.com'], ['acme.uc1.ccaiplatform.com']],
    [
      ['--allow=a.example.com', '--allow', 'B.example.com'],
      ['a.example.com', 'b.example.com'],
    ],
    [
      ['--allow', 'a.example.com, b.example.com,a.example.com'],
      ['a.example.com', 'b.example.com'],
    ],
    [
      ['--allow', 'a.example.com', 'b.example.com'],
      ['a.example.com', 'b.example.com'],
    ],
  ])('%j are %j', (argv, hosts) => {
    expect(allowedHosts(argv)).toEqual(hosts);
  });

  it.each([
    '*',
    '*.example.com',
    'https://example.com',
    'example.com/x',
    'example.com:443',
    'localhost',
    '10.0.0.1',
    '',
    'a..b.com',
    '-a.com',
  ])('refuse %j', (host) => {
    expect(() => allowedHosts([`--allow=${host}`])).toThrow(/^--allow: /);
  });

  it('refuse what is not an option, in one sentence and with exit code 1', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--allow', '*.example.com'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual(['--allow: "*.example.com" has a wildcard; name each host in full']);
  });
});

describe('a build', () => {
  it('puts exactly the hosts it is given into the manifest', async () => {
    await buildPackage({ allow: ['acme.uc1.ccaiplatform.com'], into: aside, logLevel: 'error' });
    const written: unknown = JSON.parse(readFileSync(`${aside}/manifest.json`, 'utf8'));
    const ours = JSON.parse(readFileSync('manifest.json', 'utf8'));
    expect(written).toEqual({ ...ours, domainWhitelist: ['acme.uc1.ccaiplatform.com'] });
    // A build works for ten seconds and more, and other specs go on beside it.
  }, 180_000);
});

describe('the zip', () => {
  it('holds every file, whole', async () => {
    ensureApp();
    const files = (await filesBelow('dist')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(unzipped(zip(files))).toEqual(files);
  });

  it('is the same for the same files, in whatever order', async () => {
    ensureApp();
    const files = await filesBelow('dist');
    expect(zip(files.toReversed()).equals(zip(files))).toBe(true);
  });
});

/** Reads a zip by its directory, as unpackers do, and checks each sum. */
function unzipped(bytes: Buffer): { name: string; content: Buffer }[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    expect([crc32(content), content.length]).toEqual([bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 24)]);
    at += 46 + nameLength;
    return { name, content };
  });
}
