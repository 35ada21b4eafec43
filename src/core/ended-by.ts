/** Who said that a call is over. */
export type EndedBy = 'vendor' | 'agent' | 'next-session' | 'silence';
