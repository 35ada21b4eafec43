/** Answers that an API gives once, as they stand, before it goes on as usual; oldest first. */
export interface AnswersOnce {
  add(target: string, text: string): void;
  /** The next one for this target, taken out. */
  take(target: string): Response | undefined;
  clear(): void;
}

export const createAnswersOnce = (): AnswersOnce => {
  let waiting: readonly { readonly target: string; readonly text: string }[] = [];
  return {
    add(target, text) {
      waiting = [...waiting, { target, text }];
    },
    take(target) {
      const next = waiting.find((one) => one.target === target);
      waiting = waiting.filter((one) => one !== next);
      return next && new Response(next.text, { headers: { 'content-type': 'application/json' } });
    },
    clear() {
      waiting = [];
    },
  };
};
