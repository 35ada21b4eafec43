/** How a dial ended; `unknown`: the call may have started. */
export type DialKind = 'calling' | 'finish-in-phone' | 'refused' | 'unknown' | 'copy-only';
