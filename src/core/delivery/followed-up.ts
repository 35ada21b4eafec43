import type { FrozenRequest } from '../facts.ts';

/** Which closed ticket a made one follows up, as part of the fact: nothing where none. */
export const followedUp = ({ followsUp }: FrozenRequest): { readonly followsUp?: number } =>
  followsUp === undefined ? {} : { followsUp };
