import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createDiagnostics } from '../../src/core/showing/diagnostics.ts';
import { diagnosticsText } from '../../src/locations/diagnostics-text.ts';
import { holds } from '../support/random.ts';
import { setStage, type Stage } from '../support/stage.ts';

interface Person {
  readonly name: string;
  readonly mail: string;
  /** National digits of a number in the US. */
  readonly digits: string;
  readonly notes: string;
}

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'd', 'e', 'i', 'l', 'm', 'n', 'o', 'r', 's', 't', 'u', 'v'),
  minLength: 6,
  maxLength: 10,
});
const people: fc.Arbitrary<Person> = fc
  .tuple(word, word, word, word, fc.integer({ min: 2_000_000, max: 9_999_999 }))
  .map(([first, last, box, notes, line]) => ({
    name: `Zq${first} Xw${last}`,
    mail: `qz${box}@xw${last}.example`,
    digits: `415${line}`,
    notes: `jq${notes} was told\nto wait`,
  }));

const written = fc.constantFrom(
  (digits: string) => `+1${digits}`,
  (digits: string) => `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`,
  (digits: string) => `001 ${digits}`,
  (digits: string) => digits,
);

const rules = {
  version: 1,
  trustedHosts: ['crm.example.com'],
  dispositions: ['Follow up'],
  identityPaths: { phone: ['phone', 'caller'], email: ['mail'], externalId: ['customer'], ticketId: ['ticket_id'] },
  links: { Recording: 'https://storage.example.com/{{data.caller_name}}/{{data.free}}' },
};

/** Everything that can hold something personal holds it. */
async function playAll({ name, mail, digits, notes }: Person, write: (digits: string) => string): Promise<Stage> {
  const stage = await setStage({ rules });
  const user = stage.helpdesk.addUser({ name, email: mail, phone: `+1${digits}`, identities: [write(digits)] });
  stage.helpdesk.addUser({ name: `${name} II`, phone: write(digits) });
  stage.helpdesk.addTicket({ requesterId: user.id, subject: `${name} ${digits}`, tags: [name.toLowerCase()] });
  const data = {
    phone: write(digits),
    caller: Number(digits),
    mail,
    customer: name,
    ticket_id: digits,
    caller_name: name,
  };
  const calls = ['103646', digits, `1${digits}`, name.replaceAll(' ', ''), `a-${digits}`];
  for (const id of calls) {
    await stage.begin({
      id,
      queue: `${name} / ${digits}`,
      sessionType: `Voice Inbound ${name}`,
      data: { ...data, free: notes },
    });
    await stage.pop(
      `https://acme.zendesk.com/agent/pop?ani=%2B1${digits}&email=${mail}&cuid=${encodeURIComponent(name)}`,
    );
    await stage.pop(`https://crm.example.com/${digits}?name=${encodeURIComponent(name)}&mail=${mail}`);
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${digits}`);
    const session = `ccaip-call-${id}@7` as const;
    stage.actions.typeNotes(session, notes);
    stage.actions.chooseDisposition(session, name);
    await stage.clock.pass(4_000);
    await stage.end({ id, queue: name });
    stage.actions.createUser(session, { name, phone: write(digits), email: mail });
    stage.actions.chooseUser(session, user);
    stage.actions.chooseTicket(session, { id: 1, subject: `${name} ${digits}`, requesterId: user.id });
    await stage.clock.pass(90_000);
  }
  void stage.actions.dial(`+1${digits}`, { user: user.id });
  stage.telephony.answer({ kind: 'refused', code: 'other', words: `${name} ${digits}` });
  await stage.clock.settle();
  return stage;
}

const textOf = (stage: Stage, { name, mail, digits }: Person): string => {
  const diagnostics = createDiagnostics(stage.clock);
  for (const said of [name, mail, digits, `+1 ${digits}`, `${name} ${digits}`])
    diagnostics.remark('unknown-event', said);
  return diagnosticsText({ diagnostics, view: stage.desk.view(), facts: stage.journal.facts, country: 'US' });
};

describe('diagnostics', () => {
  beforeAll(() => void vi.stubGlobal('navigator', { userAgent: 'Chrome' }));

  it('hold no name, number, address or note, wherever these stood', async () => {
    await holds(
      fc.tuple(people, written),
      async ([person, write]) => {
        const text = textOf(await playAll(person, write), person).toLowerCase();
        const secrets = [...person.name.split(' '), ...person.mail.split('@'), person.notes.split(' ')[0] ?? ''];
        for (const secret of secrets) expect(text).not.toContain(secret.toLowerCase());
        expect(text.replaceAll(/[\s().-]/g, '')).not.toContain(person.digits);
      },
      40,
    );
  });

  it('still tell what happened, with equal numbers equal and call ids as they are', async () => {
    const person = { name: 'Ada Lovelace', mail: 'ada@analytical.example', digits: '4155550132', notes: 'asked' };
    const { sessions, numbers, remarks } = JSON.parse(textOf(await playAll(person, (digits) => digits), person));
    const first = sessions.find(({ id }: { readonly id: string }) => id === 'ccaip-call-103646@7');
    expect(Object.values(numbers)).toContain('+1 ••• ••• ••••');
    const signals = first.facts.flatMap(({ signal }: { readonly signal?: object }) => signal ?? []);
    const phones = signals.filter(({ kind }: { readonly kind: string }) => kind === 'phone');
    expect(new Set(phones.map(({ value }: { readonly value: string }) => value)).size).toBe(1);
    expect(first.facts.map(({ kind }: { readonly kind: string }) => kind)).toContain('note-written');
    expect(first.facts[0]).toMatchObject({ at: 0, kind: 'began', direction: 'inbound', frame: 'adapter' });
    expect(remarks[0]).toMatchObject({ what: 'unknown-event', name: 'aaa aaaaaaaa' });
  });
});
