/** How the vendor's own disposition of a call stands: it waits for one, has one, or did not take ours. */
export type DispositionState = 'needed' | 'set' | 'refused';
