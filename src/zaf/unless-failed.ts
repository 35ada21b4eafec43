import { Failure } from '../core/failure.ts';
import type { FailureCode } from '../core/failure.ts';

/** What was read, or `undefined` where the reading failed with one of the codes. */
export const unlessFailed = async <T>(codes: readonly FailureCode[], reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Failure && codes.includes(error.code)) return undefined;
    throw error;
  }
};
