/** A command that cannot be done now; the message is a sentence for people. */
export class CannotBeDone extends Error {}
