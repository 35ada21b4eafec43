import type { SessionId } from '../../../../src/core/facts.ts';
import type { StormBrowser } from '../browser.ts';
import type { Fault } from '../judge.ts';

/** Sessions that the app cannot but have heard of, and whether of their end as well. */
export type Owed = ReadonlyMap<SessionId, 'began' | 'ended'>;

/** What truly was and no browser was told. */
export function judgeOwed(owed: Owed, browsers: readonly StormBrowser[]): readonly Fault[] {
  // An end that was only taken for granted, because nothing was told for hours, was not heard of.
  const facts = browsers
    .flatMap(({ history }) => history)
    .filter((fact) => fact.kind !== 'ended' || fact.by !== 'silence');
  return [...owed].flatMap(([session, what]): readonly Fault[] => {
    const told = new Set(facts.flatMap((fact) => (fact.session === session ? [fact.kind] : [])));
    if (told.has('ended') || (told.has('began') && what === 'began')) return [];
    return [{ kind: 'lost', what: `${told.has('began') ? 'the end of ' : ''}${session} was never heard of` }];
  });
}
