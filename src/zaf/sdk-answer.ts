import { Failure } from '../core/failure.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '');

/**
 * An answer that is one. The npm copy of the SDK resolves what went wrong: silence as `{name: 'TimeoutError'}`, an error
 * without a name as itself (its clean-up rethrows instances of Error only). Real answers are objects of paths.
 */
const answered = (answer: unknown): Readonly<Record<string, unknown>> => {
  if (answer === undefined || answer === null) throw new Failure('no-answer');
  if (!isObject(answer)) throw new Failure('refused', { detail: textOf(answer) });
  if (answer['name'] === 'TimeoutError' && 'invocationName' in answer) throw new Failure('no-answer');
  return answer;
};

/** The value at the one path that was asked for. */
export const valueAt = (answer: unknown, path: string): unknown => {
  const values = answered(answer);
  if (Object.hasOwn(values, path)) return values[path];
  throw new Failure('message' in values ? 'refused' : 'unreadable', { detail: textOf(values['message']) });
};

/** The values of several paths, without the `errors` of those that have none. */
export const valuesAt = (answer: unknown): Readonly<Record<string, unknown>> => {
  const { errors: _errors, ...values } = answered(answer);
  return values;
};

/** Says nothing where a `set` or `invoke` was done. */
export const checkDone = (answer: unknown): void => {
  const values = answered(answer);
  if (typeof values['message'] === 'string' && !('errors' in values)) {
    throw new Failure('refused', { detail: textOf(values['message']) });
  }
};

/** What the SDK rejects with: its own time-out, whose length differs between builds, or Zendesk's refusal. */
export const sdkFailure = (error: unknown): Failure => {
  const detail = error instanceof Error ? textOf(error.message) : '';
  return /time-?out/i.test(detail) ? new Failure('no-answer') : new Failure('refused', { detail });
};
