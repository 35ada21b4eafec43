import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../src/bridge/mailbox.ts';
import type { PhoneNumber } from '../../src/core/matching/number.ts';
import { readNumber } from '../../src/core/matching/number.ts';
import { readPop } from '../../src/core/hearing/pop.ts';
import { linkLines } from '../../src/core/rules/links.ts';
import { keepNamed, namedPaths } from '../../src/core/rules/named-data.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import type { Rules } from '../../src/core/rules/rules.ts';
import { createCcaip } from '../../src/vendors/ccaip/adapter.ts';
import { directionOf } from '../../src/vendors/ccaip/translate.ts';
import { sampleValues } from '../core/rules/sample-values.ts';
import { useAccount } from '../workbench/zendesk/account.ts';
import { blocks, headings, page, plain, rowsIn, section } from './ccaip-page.ts';
import { valueOf } from './portal.ts';

const Manifest = v.object({ parameters: v.array(v.object({ name: v.string() })) });
const Options = v.object({ events: v.record(v.string(), v.array(v.string())) });
const account = useAccount();

const settings = v
  .parse(Manifest, JSON.parse(readFileSync('manifest.json', 'utf8')))
  .parameters.map(({ name }) => name);

function rulesOf(text: string): Rules {
  const reading = readRules(text);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.rules;
}

describe('docs/ccaip.md', () => {
  it('has a row for every setting of the manifest, in its order', () => {
    const rows = rowsIn(section("## 3. The app's settings")).map(([name = '']) => plain(name));
    expect(rows).toEqual(['Setting', ...settings]);
  });

  it('has rules that are read', () => {
    const examples = blocks('json').filter((text) => text.includes('"version"'));
    expect(examples).toHaveLength(4);
    expect(examples.filter((text) => 'faults' in readRules(text))).toEqual([]);
  });

  it('lists its sections as they are', () => {
    const listed = [...page.matchAll(/^\d+\. \[(.*?)\]\(#(.*?)\)/gm)].map(([, title]) => title);
    expect(headings('##').map((heading) => heading.replace(/^## \d+\. /, ''))).toEqual(listed);
  });

  it('marks what is not documented, and lists it at the end', () => {
    expect(page.match(/\(\?\)/g)?.length).toBeGreaterThan(20);
    expect(section('## 14. To be looked at on a live tenant').match(/^- \[ \] \*\*/gm)?.length).toBeGreaterThan(20);
  });
});

describe('the lookup URLs', () => {
  const urls = blocks('text').filter((text) => text.startsWith('https://acme.zendesk.com/'));
  const variables = {
    ANI: '+14155550132',
    PHONE_NUMBER: '+14155550132',
    CUID: 'crm-ada',
    EMAIL: 'ada@analytical.example',
    SESSION_ID: '103646',
    ACCOUNT_ID: '2',
    MENU_ID: '7',
    CHANNEL: 'voice_call',
    TYPE: 'IVR_Call',
    // As bad as names of queues get, where the platform does not encode them.
    MENU_PATH: 'Orders/R&D 100% #1',
  };
  const phone = { from: 'pop', kind: 'phone', value: '+14155550132' };
  const web = [
    { from: 'pop', kind: 'external-id', value: 'crm-ada' },
    { from: 'pop', kind: 'email', value: 'ada@analytical.example' },
  ];
  const read = (url = '') => readPop(valueOf(url.trim(), variables) ?? '', 'acme.zendesk.com', []);

  it('say who calls, and which call it is where they name it', () => {
    expect(urls.map(read)).toEqual([
      { kind: 'lookup', signals: [phone], callId: undefined },
      { kind: 'lookup', signals: web, callId: undefined },
      { kind: 'lookup', signals: [phone], callId: '103646' },
      { kind: 'lookup', signals: web, callId: '103646' },
      { kind: 'lookup', signals: [phone], callId: undefined },
      { kind: 'lookup', signals: [{ from: 'pop', kind: 'user', value: 2 }, phone], callId: undefined },
    ]);
  });

  it('use no parameter that the page does not explain', () => {
    const used = new Set(urls.flatMap((url) => [...url.matchAll(/[?&](\w+)=/g)].map(([, name]) => name)));
    expect([...used].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the lines for the note', () => {
  const rules = rulesOf(blocks('json', section('## 8. Recordings, transcripts and session data'))[0] ?? '');
  const linesOf = (channel: 'call' | 'chat', id: string, data: Readonly<Record<string, unknown>>) =>
    linkLines(rules.links, { ...sampleValues, channel, id, data: keepNamed(data, namedPaths(rules)) });

  it('are the recording and the session data of a call', () => {
    expect(linesOf('call', '103646', { call_id: 103646 })).toEqual([
      'Recording: https://storage.cloud.google.com/acme-calls/ujet-voice-recordings/call-103646.mp3',
      'Session data: https://storage.cloud.google.com/acme-calls/ujet-metadata/call-103646.json',
    ]);
  });

  it('are the transcript and the session data of a chat', () => {
    expect(linesOf('chat', '73522', { chat_id: 73522 })).toEqual([
      'Transcript: https://storage.cloud.google.com/acme-calls/ujet-chat-transcripts/chat-73522.txt',
      'Session data: https://storage.cloud.google.com/acme-calls/ujet-metadata/chat-73522.json',
    ]);
  });
});

describe('the kinds of sessions', () => {
  it('go the way that the page says', () => {
    const [, outbound = '', inbound = ''] =
      /is outbound \((.*?)\), `internal`.*?are inbound \((.*)\)\./s.exec(page) ?? [];
    const kinds = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, kind = '']) => kind);
    expect([kinds(outbound).length, kinds(inbound).length]).toEqual([5, 11]);
    expect(new Set(kinds(outbound).map(directionOf))).toEqual(new Set(['outbound']));
    expect(new Set(kinds(inbound).map(directionOf))).toEqual(new Set(['inbound']));
  });
});

describe('the forms of numbers', () => {
  const rows = rowsIn(section('## 7. Forms of numbers')).slice(1);
  const isE164 = (number: PhoneNumber | string): boolean =>
    typeof number !== 'string' && number.e164 === '+14155550132';

  it.each(rows)('%s, %s: found %s, stored %s, read %s', async (_, example = '', found, stored, isRead = '') => {
    const number = plain(example);
    const signals = [{ from: 'pop', kind: 'phone', value: number }];
    expect(readPop(`https://acme.zendesk.com/agent/?ani=${number}`, 'acme.zendesk.com', [])).toMatchObject({ signals });
    account.zendesk.faults.phoneValidation = true;
    const { json } = await account.get(`/users/search.json?query=${encodeURIComponent(`phone:*${number}`)}`);
    expect(json.users?.some(({ name }) => name === 'Ada Lovelace') === true ? 'yes' : 'no').toBe(found);
    const user = { name: 'Mary Shelley', phone: number.replace('0132', '0444') };
    expect((await account.send('POST', '/users.json', { user })).status === 201 ? 'yes' : 'no').toBe(stored);
    expect([isE164(readNumber(number, 'US')), isE164(readNumber(number, 'GB'))]).toEqual([
      isRead !== 'no',
      isRead === 'yes',
    ]);
  });
});

describe('the events', () => {
  const data = { call_id: 1, chat_id: 2, agent_email: 'a@x.co', recordUrl: 'https://acme.zendesk.com/agent/tickets/1' };
  /** What the app makes of events of these names; those it passes over are only noticed. */
  function heard(names: readonly string[], vendorOptions: Readonly<Record<string, unknown>>): readonly string[] {
    const mailbox = createMailbox();
    const kinds: string[] = [];
    const http = { send: () => Promise.reject(new Error('nobody dials')) };
    const telephony = createCcaip(mailbox, http, {
      apiUrl: undefined,
      vendorOptions,
      onUnread: () => kinds.push('unread'),
    });
    const undo = telephony.listen(({ kind }) => kinds.push(kind));
    for (const type of names) mailbox.put({ frame: 'adapter', value: { type, data } });
    undo();
    return kinds;
  }
  const text = section('## 12. Events and their other names');
  const documented = rowsIn(text)
    .slice(1)
    .flatMap(([names = '']) => names.split(', ').map(plain));

  it('of the page are all read', () => {
    const kinds = heard(documented, {});
    expect(documented.filter((_, index) => ['noticed', 'unread', undefined].includes(kinds[index]))).toEqual([]);
  });

  it('are read under the other names of the example', () => {
    const options = v.parse(Options, JSON.parse(blocks('json', text)[0] ?? ''));
    const others = Object.values(options.events).flat();
    expect(heard(others, options)).toEqual(heard(Object.keys(options.events), {}));
    expect(new Set(heard(others, {}))).toEqual(new Set(['noticed']));
    expect(Object.keys(options.events).filter((name) => !documented.includes(name))).toEqual([]);
  });
});
