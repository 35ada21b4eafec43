import type { Question } from './questions.ts';

type Turn = 'activities' | 'state' | 'calls' | 'queues' | 'statuses' | 'pauses' | 'logins';

export interface Agenda {
  /** `wanted`: calls that have to be read. */
  next(wanted: readonly string[], since: (what: 'activities' | 'calls') => string | undefined): Question;
  /** The question was answered, or will never be. */
  done(question: Question): void;
  /** It was refused; false while it will be asked again. */
  failed(question: Question): boolean;
  /** Activities come next. */
  press(): void;
  /** Everything that may have happened meanwhile is read again. */
  catchUp(): void;
  isPressed(): boolean;
}

const atStart: readonly Turn[] = ['activities', 'state', 'calls', 'queues', 'logins', 'statuses', 'pauses'];
const idle: readonly Turn[] = ['activities', 'state', 'activities', 'state', 'activities', 'calls'];
const meanwhile: readonly Turn[] = ['activities', 'calls', 'state'];
/** So often a call is asked for; then it is told as far as it is known. */
const mostTries = 3;

/** Whose turn it is: one question at a time, what is urgent first. */
export function createAgenda(): Agenda {
  let due: readonly Turn[] = atStart;
  let turn = 0;
  let isPressed = false;
  const tries = new Map<string, number>();
  return {
    next: (wanted, since) => {
      const [id] = wanted;
      if (id !== undefined) return { about: 'call', id };
      const about = isPressed ? 'activities' : (due[0] ?? idle[turn % idle.length] ?? 'state');
      return about === 'activities' || about === 'calls' ? { about, since: since(about) } : { about };
    },
    done: (question) => {
      if (question.about === 'call') tries.delete(question.id);
      else if (question.about === 'activities' && isPressed) isPressed = false;
      else if (due.length > 0) due = due.slice(1);
      else turn += 1;
    },
    failed: (question) => {
      if (question.about !== 'call') return true;
      const made = (tries.get(question.id) ?? 0) + 1;
      tries.set(question.id, made);
      return made >= mostTries;
    },
    press: () => {
      isPressed = true;
    },
    catchUp: () => {
      due = [...new Set([...meanwhile, ...due])];
    },
    isPressed: () => isPressed || due.length > 0,
  };
}
