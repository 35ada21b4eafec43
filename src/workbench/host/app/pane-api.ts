import * as v from 'valibot';
import { ApiError } from '../zaf/api-error.ts';
import type { Api } from '../zaf/api.ts';
import type { Instance } from '../zaf/instance.ts';
import type { Desk } from './desk.ts';
import type { Pane } from './pane.ts';

const pixels = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((value) => (typeof value === 'number' ? value : Number.parseInt(value, 10))),
);
const sizeSchema = v.object({ width: v.optional(pixels), height: v.optional(pixels) });

const sizeOf = (value: unknown): { width?: number; height?: number } => {
  const read = v.safeParse(sizeSchema, value);
  if (!read.success) return {};
  const { width, height } = read.output;
  return { ...(width ? { width } : {}), ...(height ? { height } : {}) };
};

const popover = (pane: Pane, [what]: readonly unknown[]): void => {
  if (what === 'hide') pane.hide();
  else if (what === 'show') pane.show();
  else if (typeof what === 'object' && what !== null) {
    pane.resize(sizeOf(what));
    pane.show();
  } else pane.toggle();
};

const onlyTopBar = (target: Instance, path: string): void => {
  if (target.location !== 'top_bar') throw new ApiError(path, `is not available in ${target.location}`);
};

/** The pane of the top bar app, icons and sizes. */
export const paneApi = (desk: Desk, pane: Pane): Api => ({
  get(target, path) {
    if (path === 'iconSymbol') return { value: desk.store.get().symbols[target.location] ?? 'default' };
    if (path === 'isCollapsed') return { value: false };
    return path === 'viewport.size' ? { value: { width: innerWidth, height: innerHeight } } : undefined;
  },
  set(target, path, value) {
    if (path !== 'iconSymbol') return undefined;
    if (target.location !== 'top_bar' && target.location !== 'nav_bar')
      throw new ApiError(path, `is not available in ${target.location}`);
    desk.store.change((state) => ({ ...state, symbols: { ...state.symbols, [target.location]: String(value) } }));
    return { value };
  },
  invoke(target, path, args) {
    if (path === 'preloadPane' || path === 'popover') {
      onlyTopBar(target, path);
      if (path === 'preloadPane') pane.preload();
      else popover(pane, args);
      return { value: undefined };
    }
    if (path !== 'resize') return undefined;
    const size = sizeOf(args[0]);
    if (target.location === 'top_bar') pane.resize(size);
    return { value: size };
  },
});
