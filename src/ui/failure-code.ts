import { Failure, type FailureCode } from '../core/failure.ts';

/** The code whose sentence is shown; what was thrown by mistake reads like an unreadable answer. */
export const failureCode = (error: unknown): FailureCode => (error instanceof Failure ? error.code : 'unreadable');
