import { Failure } from '../../src/core/failure.ts';
import type { Clock, Helpdesk, UserQuery } from '../../src/core/ports.ts';
import type { HelpdeskStep } from './fake-helpdesk.ts';
import type { StormAccount } from './storm/account.ts';
import type { Chance } from './storm/chance.ts';
import type { Coverage } from './storm/coverage.ts';
import { courseOf, fairCourse, type Course, type Meddling } from './storm/fault.ts';
import { requestName, sentComment, type RequestName } from './storm/request-name.ts';
import type { Weather } from './storm/weather.ts';

/** The page that asks: it may be gone at any await. */
export interface Mortal {
  readonly isAlive: boolean;
  crash(why: string): void;
}

export interface StormyHelpdeskOptions {
  readonly inner: Helpdesk;
  readonly account: StormAccount;
  readonly browser: number;
  readonly page: Mortal;
  readonly weather: Weather;
  readonly coverage: Coverage;
  readonly chance: Chance;
  readonly clock: Clock;
  /** When this browser last had the answer of a fresh search, by its digits, or of a ticket's comments, by its id, ms since the epoch. */
  readonly looks: Map<string, number>;
  trace(line: string): void;
}

/** What a page that is gone waits for. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

type Answer<T> = { readonly value: T } | { readonly failure: unknown };

/** Zendesk as it is reached through bad weather: every request may be lost, late, refused, done unseen, or outlive its page. */
export function createStormyHelpdesk(options: StormyHelpdeskOptions): Helpdesk {
  const { inner, account, page, clock, trace } = options;
  const wait = (ms: number): Promise<void> => new Promise((resolve) => clock.wakeAt(clock.now() + ms, () => resolve()));

  async function ask<T>(step: HelpdeskStep, args: readonly unknown[], act: () => Promise<T>): Promise<T> {
    if (!page.isAlive) return never();
    const name = requestName(step, args);
    const course = befall(name, args, options);
    trace(`${name} ${told(args)}`);
    const { crashAfter } = course;
    if (crashAfter !== undefined) void wait(crashAfter).then(() => page.crash(`during ${name}`));
    const doing = doAfter(course, act, (failure) => noteCode(name, failure, options));
    await wait(course.answerAfter);
    if (!page.isAlive) return never();
    if (course.failure) throw course.failure;
    const answer = await doing;
    if ('failure' in answer) throw answer.failure;
    // A write that answers with nothing of use has been done all the same; who needs the answer cannot read it.
    if (course.isPage && !step.startsWith('update') && step !== 'commentOnCall') throw new Failure('unreadable');
    return answer.value;
  }

  async function doAfter<T>(
    { doneAfter }: Course,
    act: () => Promise<T>,
    onFailure: (failure: Failure) => void,
  ): Promise<Answer<T>> {
    if (doneAfter === undefined) return never();
    await wait(doneAfter);
    try {
      return { value: await act() };
    } catch (error) {
      if (error instanceof Failure) onFailure(error);
      return { failure: error };
    }
  }

  return {
    findUsers: async (query, isFresh) => {
      const askedAt = clock.now();
      const users = await ask('findUsers', [query, isFresh], () => {
        if (isHidden(query, options)) options.coverage.count('make-user', 'index-delay');
        return inner.findUsers(query, isFresh);
      });
      if (isFresh && query.by === 'phone') options.looks.set(query.digits, askedAt);
      return users;
    },
    user: (...args) => ask('user', args, () => inner.user(...args)),
    ticket: (...args) => ask('ticket', args, () => inner.ticket(...args)),
    latestOpenTicket: (...args) => ask('latestOpenTicket', args, () => inner.latestOpenTicket(...args)),
    ticketsOf: (...args) => ask('ticketsOf', args, () => inner.ticketsOf(...args)),
    // Only asked where a vendor says what is made for its calls; the storm's own vendor does not.
    findAgent: (...args) => ask('findAgent', args, () => inner.findAgent(...args)),
    findOrganization: (...args) => ask('findOrganization', args, () => inner.findOrganization(...args)),
    createOrganization: (...args) => ask('createOrganization', args, () => inner.createOrganization(...args)),
    createUser: (...args) => {
      account.noteSending(args[0], { at: clock.now(), lookedAt: lookAt(args[0], options.looks) });
      return ask('createUser', args, () => inner.createUser(...args));
    },
    createTicket: (...args) => ask('createTicket', args, () => inner.createTicket(...args)),
    updateTicket: (...args) => ask('updateTicket', args, () => inner.updateTicket(...args)),
    updateUser: (...args) => ask('updateUser', args, () => inner.updateUser(...args)),
    updateOrganization: (...args) => ask('updateOrganization', args, () => inner.updateOrganization(...args)),
    createCall: (...args) => ask('createCall', args, () => inner.createCall(...args)),
    commentOnCall: (...args) => {
      const lookedAt = options.looks.get(commentsOf(account.fake.calls.get(args[0])?.ticket));
      account.noteSending(args[1], { at: clock.now(), lookedAt: lookedAt ?? Number.NEGATIVE_INFINITY });
      return ask('commentOnCall', args, () => inner.commentOnCall(...args));
    },
    comments: async (...args) => {
      const askedAt = clock.now();
      const comments = await ask('comments', args, () => inner.comments(...args));
      options.looks.set(commentsOf(args[0]), askedAt);
      return comments;
    },
  };
}

const commentsOf = (ticket: number | undefined): string => `comments of #${ticket}`;

function befall(name: RequestName, args: readonly unknown[], options: StormyHelpdeskOptions): Course {
  const { weather, browser, coverage, chance, trace } = options;
  const fault = weather.next(name, browser);
  coverage.count(name, fault);
  if (fault === undefined) return fairCourse(chance);
  trace(`  ~ ${fault}`);
  if (fault !== 'ticket-closed' && fault !== 'record-gone') return courseOf(fault, name, chance);
  meddle(fault, name, args, options);
  return fairCourse(chance);
}

/** Somebody else was faster. */
function meddle(
  meddling: Meddling,
  name: RequestName,
  args: readonly unknown[],
  { account, chance }: StormyHelpdeskOptions,
): void {
  if (meddling === 'ticket-closed') return account.closeTicket(ticketMeant(name, args, account));
  const id = Number(args[0]);
  const winner = chance.happens(0.5)
    ? [...account.fake.users.values()].find(({ isActive }) => isActive)?.id
    : undefined;
  if (name === 'tag-user' || name === 'fill-user-fields') return account.deleteUser(id, winner);
  if (name === 'make-ticket') return account.deleteUser(requesterOf(args[0]), winner);
  account.deleteTicket(ticketMeant(name, args, account));
}

/** A call's record names its ticket in its body, its comment through the record. */
function ticketMeant(name: RequestName, args: readonly unknown[], { fake }: StormAccount): number {
  if (name === 'make-call') return Number(/"ticket_id":(\d+)/.exec(JSON.stringify(args[0]))?.[1] ?? 0);
  return name === 'comment-call' ? (fake.calls.get(Number(args[0]))?.ticket ?? 0) : Number(args[0]);
}

const requesterOf = (body: unknown): number => Number(/"requester_id":(\d+)/.exec(JSON.stringify(body))?.[1] ?? 0);

/** When the number of a user who is to be made was last searched freshly. */
const lookAt = (body: unknown, looks: ReadonlyMap<string, number>): number =>
  [...looks].find(([digits]) => JSON.stringify(body).includes(digits))?.[1] ?? Number.NEGATIVE_INFINITY;

/** Whether somebody has the number whom the search does not know yet. */
function isHidden(query: UserQuery, { account, clock }: StormyHelpdeskOptions): boolean {
  if (query.by !== 'phone') return false;
  return [...account.fake.users.values()].some(
    ({ phone, foundFrom }) => foundFrom > clock.now() && phone?.endsWith(query.digits) === true,
  );
}

function noteCode(name: RequestName, { code }: Failure, { coverage, trace }: StormyHelpdeskOptions): void {
  if (code === 'key-reused') coverage.count(name, 'key-reused');
  trace(`  ${name} is answered with ${code}`);
}

/** A request in one line of the trace: which record, and what is said or set there. */
function told(args: readonly unknown[]): string {
  return args
    .map((arg) => sentComment(arg) ?? (typeof arg === 'string' ? arg : (JSON.stringify(arg) ?? '')))
    .map((text) => text.replaceAll('\n', ' / ').slice(0, 110))
    .join(' ');
}
