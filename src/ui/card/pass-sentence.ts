import type { SessionView } from '../../core/showing/view.ts';
import { isolated } from '../sentence.tsx';
import type { TFunction } from '../texts.ts';

type Pass = SessionView['passes'][number];

/** `Transferred from James (Sales) to Eve`, `Eve joined`; `undefined` where nobody is named. */
export const passSentence = ({ how, from, to }: Pass, t: TFunction): string | undefined => {
  const [giver, taker] = [nameOf(from, t), nameOf(to, t)];
  if (how !== 'transfer') {
    const joined = taker ?? giver;
    return joined && t(`card.story.${how}`, { to: joined });
  }
  if (giver !== undefined && taker !== undefined) return t('card.story.transferred', { from: giver, to: taker });
  if (giver !== undefined) return t('card.story.transferredFrom', { from: giver });
  return taker && t('card.story.transferredTo', { to: taker });
};

const nameOf = (party: Pass['from'], t: TFunction): string | undefined => {
  const { name, queue, kind } = party ?? {};
  if (name !== undefined && queue !== undefined)
    return t('card.story.nameAndQueue', { name: isolated(name), queue: isolated(queue) });
  const known = name ?? queue;
  if (known !== undefined) return isolated(known);
  return kind && t(`card.story.nameless.${kind}`);
};
