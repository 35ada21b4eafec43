import type { SessionId } from '../../src/core/facts.ts';
import type { PhoneCommand } from '../../src/core/phone.ts';
import type { RecordRef } from '../../src/core/records.ts';
import type { DeskActions, DeskView, SessionView } from '../../src/core/showing/view.ts';

/** A desk that does to its view what the real one would, without Zendesk behind it. */
export class FakeDesk {
  view: DeskView;
  readonly opened: RecordRef[] = [];
  readonly asked: PhoneCommand[] = [];
  readonly dialled: string[] = [];
  /** What the phone says to a dial; wait for it by hand to keep a dial under way. */
  answerDial: () => Promise<boolean> = () => Promise.resolve(true);
  private readonly listeners = new Set<() => void>();

  constructor(view: DeskView) {
    this.view = view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DeskView => this.view;

  show(view: Partial<DeskView>): void {
    this.view = { ...this.view, ...view };
    for (const listener of this.listeners) listener();
  }

  change(id: SessionId, change: Partial<SessionView>): void {
    const apply = (all: readonly SessionView[]) => all.map((one) => (one.id === id ? { ...one, ...change } : one));
    this.show({ sessions: apply(this.view.sessions), toFinish: apply(this.view.toFinish) });
  }

  session(id: SessionId): SessionView | undefined {
    return [...this.view.sessions, ...this.view.toFinish].find((one) => one.id === id);
  }

  readonly actions: DeskActions = {
    typeNotes: (id, notes) => this.change(id, { notes }),
    chooseDisposition: (id, disposition) => this.change(id, { disposition }),
    done: (id) => this.change(id, { note: 'saved', phase: 'finished' }),
    chooseUser: (id, caller) =>
      this.change(id, { caller, isAsking: false, candidates: [], reason: { kind: 'chosen' } }),
    createUser: (id, { name, phone = '', email = '' }) =>
      this.actions.chooseUser(id, { ...blank, id: 99, name, phone, email }),
    chooseTicket: (id, ticket) => this.change(id, { ticket, isAsking: false, canUndo: true }),
    undo: (id) => this.change(id, { canUndo: false, ticket: { id: 4711 } }),
    newTicket: (id) => this.change(id, { ticket: { id: 4712 }, canUndo: true }),
    endCall: (id) => this.change(id, { phase: 'ended', note: 'typing', isEndUnsure: false }),
    retry: (id) => this.change(id, { note: 'saving' }),
    dismiss: (id) => this.show({ toFinish: this.view.toFinish.filter((one) => one.id !== id) }),
    open: (record) => this.opened.push(record),
    dial: (number) => {
      this.dialled.push(number);
      return this.answerDial();
    },
    ask: (command) => {
      this.asked.push(command);
      return Promise.resolve(true);
    },
  };
}

const blank = { hasSharedPhone: false, isSuspended: false, isActive: true, isEndUser: true, updatedAt: 0 };
