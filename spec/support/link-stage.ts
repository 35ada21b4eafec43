import { createLinkFinder, type LinkFinder } from '../../src/core/deep-links/deep-link-finder.ts';
import { readDeepLink } from '../../src/core/deep-links/deep-link.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import { defaultRules } from '../../src/core/rules/rules.ts';
import type { Requester } from '../../src/core/records.ts';
import { createFakeHelpdesk, type HelpdeskStep } from './fake-helpdesk.ts';
import { createFakeScreen } from './fake-screen.ts';
import { james } from './stage.ts';
import { createVirtualClock } from './virtual-clock.ts';

interface LinkStageOptions {
  /** The text of the `rules` setting. */
  readonly rules?: unknown;
  readonly isWriting?: boolean;
  readonly searchDelay?: number;
  readonly remembered?: readonly Requester[];
}

const writes: ReadonlySet<HelpdeskStep> = new Set([
  'createUser',
  'createTicket',
  'updateTicket',
  'updateUser',
  'updateOrganization',
  'createCall',
  'commentOnCall',
]);

/** A place where links are opened among behaving fakes, on a clock that the spec moves. */
export function setLinkStage(options: LinkStageOptions = {}) {
  const { isWriting = false, remembered = [] } = options;
  const clock = createVirtualClock();
  const helpdesk = createFakeHelpdesk({ now: clock.now, searchDelay: options.searchDelay ?? 0 });
  const screen = createFakeScreen();
  const reading = readRules(
    typeof options.rules === 'string' ? options.rules : JSON.stringify(options.rules ?? { version: 1 }),
  );
  let made = 0;

  return {
    clock,
    helpdesk,
    screen,
    writes: (): readonly HelpdeskStep[] => helpdesk.asked.filter((step) => writes.has(step)),
    /** Opens a link and waits until nothing more happens by itself. */
    follow: async (route: string, how: 'searching' | 'opening' = 'opening'): Promise<LinkFinder> => {
      const link = readDeepLink(route);
      if (!link) throw new Error(`${route} is no deep link`);
      const finder = createLinkFinder(link, {
        helpdesk,
        screen,
        clock,
        newId: () => `id-${(made += 1)}`,
        random: () => 0.5,
        situation: () => ({
          now: clock.now(),
          agent: james,
          vendor: 'ccaip',
          country: 'US',
          rules: 'rules' in reading ? reading.rules : defaultRules,
          mayWrite: 'rules' in reading,
          isWriting,
          remembered,
        }),
        onChange: () => undefined,
      });
      finder.start(how);
      await clock.settle();
      return finder;
    },
  };
}
