import type { Clock } from '../../core/ports.ts';
import type { Fields } from './fields.ts';
import type { AmeyoMessage, Asked } from './message.ts';

/** What the toolbar answered; `late`: nothing in time, so nobody knows. */
export type Answer = { readonly isDone: boolean; readonly words?: string } | 'late';

interface Question {
  readonly to: Asked;
  /** Its `method` is part of the name of the answer. */
  readonly message: Fields & { readonly method: string };
  /** How long to wait, ms. */
  readonly patience: number;
  /** Messages that say, besides the answers, how it went. */
  readonly tells?: (message: AmeyoMessage) => boolean | undefined;
}

export interface Questions {
  ask(question: Question): Promise<Answer>;
  hear(message: AmeyoMessage): void;
}

interface Open extends Question {
  readonly id: string;
  settle(answer: Answer): void;
}

/** Asks the toolbar, and finds its answers among all that it says. Most answers name no call: so one of a kind at a time. */
export function createQuestions(clock: Clock, post: (message: Fields) => void): Questions {
  const open = new Set<Open>();
  const turns = new Map<Asked, Promise<unknown>>();
  let asked = 0;

  const send = (question: Question): Promise<Answer> =>
    new Promise((resolve) => {
      const id = `${question.message.method}_${(asked += 1)}`;
      const settle = (answer: Answer): void => {
        undo();
        open.delete(one);
        resolve(answer);
      };
      const one: Open = { ...question, id, settle };
      open.add(one);
      const undo = clock.wakeAt(clock.now() + question.patience, () => settle('late'));
      post({ ...question.message, requestMethodId: id });
    });

  return {
    ask: (question) => {
      const mine = (turns.get(question.to) ?? Promise.resolve()).then(() => send(question));
      turns.set(question.to, mine);
      return mine;
    },
    hear: (message) => {
      for (const one of open) {
        const answer = answerTo(one, message);
        if (answer) one.settle(answer);
      }
    },
  };
}

function answerTo(one: Open, message: AmeyoMessage): Exclude<Answer, 'late'> | undefined {
  const told = one.tells?.(message);
  if (told !== undefined) return { isDone: told };
  if (message.event !== 'answered') return undefined;
  const isMine = message.requestMethodId === undefined ? message.to === one.to : message.requestMethodId === one.id;
  if (!isMine) return undefined;
  const { isDone, words } = message;
  return { isDone, ...(words !== undefined && { words }) };
}
