import type { Question } from './questions.ts';

type Turn = 'activities' | 'state' | 'calls' | 'queues' | 'statuses' | 'pauses' | 'logins';

export interface Agenda {
  /** `wanted`: calls that have to be read. */
  next(wanted: readonly string[], since: (what: 'activities' | 'calls') => string | undefined): Question;
  /** The question was answered, or will never be. */
  done(question: Question): void;
  /** It was not answered; false while it will be asked again at once. */
  failed(question: Question): boolean;
  /** It will be asked again once the others had their turn. */
  later(question: Question): void;
  /** Asked again and again without an answer; the activities tell whether anything is answered at all. */
  isUnanswered(question: Question): boolean;
  /** Activities come next. */
  press(): void;
  /** Everything that may have happened meanwhile is read again. */
  catchUp(): void;
  isPressed(): boolean;
}

const atStart: readonly Turn[] = ['activities', 'state', 'calls', 'queues', 'logins', 'statuses', 'pauses'];
const idle: readonly Turn[] = ['activities', 'state', 'activities', 'state', 'activities', 'calls'];
const meanwhile: readonly Turn[] = ['activities', 'calls', 'state'];
/** So often one thing is asked for; then a call is told as far as it is known, and anything else waits its turn again. */
const mostTries = 3;

/** Whose turn it is: one question at a time, what is urgent first. */
export function createAgenda(): Agenda {
  let due: readonly Turn[] = atStart;
  let turn = 0;
  let isPressed = false;
  /** What was not answered, again and again: tried at times. */
  let unanswered: readonly Turn[] = [];
  const tries = new Map<string, number>();
  const keyOf = (question: Question): string => (question.about === 'call' ? `call ${question.id}` : question.about);
  const around = (): readonly Turn[] => [...idle, ...unanswered.slice(0, 1)];
  const pass = (): void => {
    if (due.length > 0) due = due.slice(1);
    else turn = (turn + 1) % around().length;
  };
  return {
    next: (wanted, since) => {
      const [id] = wanted;
      if (id !== undefined) return { about: 'call', id };
      const about = isPressed ? 'activities' : (due[0] ?? around()[turn] ?? 'state');
      return about === 'activities' || about === 'calls' ? { about, since: since(about) } : { about };
    },
    done: (question) => {
      tries.delete(keyOf(question));
      if (question.about === 'call') return;
      if (question.about === 'activities' && isPressed) isPressed = false;
      else pass();
      unanswered = unanswered.filter((one) => one !== question.about);
    },
    failed: (question) => {
      const made = (tries.get(keyOf(question)) ?? 0) + 1;
      tries.set(keyOf(question), made);
      return made >= mostTries;
    },
    later: ({ about }) => {
      // Nothing comes before the agent's activities where they are wanted.
      if (about === 'call' || (about === 'activities' && isPressed)) return;
      pass();
      const others = unanswered.filter((one) => one !== about);
      unanswered = idle.includes(about) ? others : [...others, about];
    },
    isUnanswered: ({ about }) => about !== 'activities' && (tries.get(about) ?? 0) >= mostTries,
    press: () => {
      isPressed = true;
    },
    catchUp: () => {
      due = [...new Set([...meanwhile, ...due])];
    },
    isPressed: () => isPressed || due.length > 0,
  };
}
