import { describe, expect, it } from 'vitest';
import type { VendorStage } from '../support/vendor-stage.ts';

/** What happens on the vendor's side: told to the adapter in the vendor's own words, by its page or its API. */
export interface StoryStep {
  readonly happens: 'ring' | 'answer' | 'transfer' | 'end';
  /** As the vendor names the call; the driver may build its own ids from it. */
  readonly call: string;
  readonly direction: 'inbound' | 'outbound';
  /** E.164. */
  readonly number: string;
}

/** One vendor's phone in a desk, and the story-teller on its side. */
export interface StoryTeller {
  readonly stage: VendorStage;
  /** Resolves when the adapter has heard it; where it polls, time passes. */
  tell(step: StoryStep): Promise<void>;
  /** The call's id at the vendor, as the note's last line names it. */
  idOf(call: string): string;
}

export interface VendorUnderTest {
  readonly vendor: string;
  /** What this vendor tells at all; the rest of the story is left out for it. */
  readonly tells: readonly StoryStep['happens'][];
  open(): Promise<StoryTeller>;
}

const number = '+14155550132';
const call = { call: '103646', direction: 'inbound', number } as const;
const long = 10 * 60_000;

/** One story, told by each vendor in its own words: the same facts, so the same tickets and notes. */
export function describeTelephony({ vendor, tells, open }: VendorUnderTest): void {
  const begin = async () => {
    const teller = await open();
    const { helpdesk } = teller.stage;
    const ada = helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    const ticket = helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer' });
    const tellAll = async (...steps: readonly (StoryStep | 'wait')[]): Promise<void> => {
      for (const step of steps) {
        if (step === 'wait') await teller.stage.clock.pass(5_000);
        else if (tells.includes(step.happens)) await teller.tell(step);
      }
    };
    const notes = (of = ticket.id) => teller.stage.notes(of).filter((body) => body.includes('Call ID:'));
    const sessions = () => teller.stage.desk.view().sessions;
    return { ...teller, tellAll, notes, sessions, ticket: ticket.id };
  };
  const ring = { ...call, happens: 'ring' } as const;
  const answer = { ...call, happens: 'answer' } as const;
  const end = { ...call, happens: 'end' } as const;

  describe(`a call that ${vendor} tells of`, () => {
    it('runs under its own id, finds its caller, and becomes one note on the open ticket', async () => {
      const { stage, tellAll, notes, sessions, ticket, idOf } = await begin();
      await tellAll(ring, answer, 'wait');
      expect(sessions()).toMatchObject([
        { id: `${vendor}-call-${idOf('103646')}@7`, direction: 'inbound', phase: 'running', ticket: { id: ticket } },
      ]);
      await tellAll(end);
      await stage.clock.pass(long);
      expect(notes()).toHaveLength(1);
      expect(notes()[0]).toMatch(/^Inbound call/);
      expect(notes()[0]).toContain('Customer: Ada Lovelace, +1 415 555 0132\n');
      expect(notes()[0]).toContain(`Call ID: ${vendor} ${idOf('103646')}`);
      expect(stage.helpdesk.tickets.size).toBe(1);
    });

    it('is an outbound one where we called', async () => {
      const { stage, tellAll, notes, sessions } = await begin();
      const out = { ...call, direction: 'outbound' } as const;
      await tellAll({ ...out, happens: 'ring' }, { ...out, happens: 'answer' }, 'wait');
      expect(sessions()).toMatchObject([{ direction: 'outbound', phase: 'running' }]);
      await tellAll({ ...out, happens: 'end' });
      await stage.clock.pass(long);
      expect(notes()).toHaveLength(1);
      expect(notes()[0]).toMatch(/^Outbound call/);
    });

    it('is one call and one note, however often each step is told', async () => {
      const { stage, tellAll, notes, sessions } = await begin();
      await tellAll(ring, ring, answer, answer, 'wait', ring, answer, end, end);
      await stage.clock.pass(long);
      await tellAll(end);
      await stage.clock.pass(long);
      expect(sessions()).toHaveLength(1);
      expect(notes()).toHaveLength(1);
    });

    it('has ended where its beginning is told late, right after the end', async () => {
      const { stage, tellAll, notes } = await begin();
      await tellAll(end, ring, answer);
      await stage.clock.pass(long);
      expect(stage.desk.view().toFinish).toEqual([]);
      expect(notes().filter((body) => !body.startsWith('Addition'))).toHaveLength(1);
      expect(stage.helpdesk.users.size).toBe(1);
      expect(stage.helpdesk.tickets.size).toBe(1);
    });

    it('is written down although its beginning was never told', async () => {
      const { stage, tellAll, sessions, notes } = await begin();
      await tellAll(end);
      await stage.clock.pass(long);
      expect(sessions()).toHaveLength(1);
      expect([...notes(), ...stage.desk.view().toFinish]).toHaveLength(1);
    });

    it('goes on where a reload left it', async () => {
      const { stage, tellAll, notes } = await begin();
      await tellAll(ring, answer, 'wait');
      await stage.reload();
      await tellAll(end);
      await stage.clock.pass(long);
      expect(notes()).toHaveLength(1);
    });

    it('leaves the next call its own', async () => {
      const { stage, tellAll, notes, sessions } = await begin();
      const next = { ...call, call: '103647' };
      await tellAll(ring, answer, 'wait', end, 'wait');
      await tellAll({ ...next, happens: 'ring' }, { ...next, happens: 'answer' }, 'wait', { ...next, happens: 'end' });
      await stage.clock.pass(long);
      expect(sessions()).toHaveLength(2);
      expect(notes()).toHaveLength(2);
    });

    if (tells.includes('transfer'))
      it('that is handed on says so, and still becomes one note', async () => {
        const { stage, tellAll, notes, sessions } = await begin();
        await tellAll(ring, answer, 'wait', { ...call, happens: 'transfer' });
        expect(sessions()[0]?.passes).toMatchObject([{ how: 'transfer' }]);
        await tellAll({ ...call, happens: 'transfer' }, end);
        await stage.clock.pass(long);
        expect(sessions()[0]?.passes).toHaveLength(1);
        expect(notes()).toHaveLength(1);
      });

    if (tells.includes('ring'))
      it('is there as soon as it rings', async () => {
        const { tellAll, sessions } = await begin();
        await tellAll(ring);
        expect(sessions()).toMatchObject([{ phase: 'running', direction: 'inbound' }]);
      });
  });
}
