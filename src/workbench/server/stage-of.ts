import type { Stage } from '../scenarios/scenario.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const wait = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** What scenarios and replays are played on. `agent`: e-mail of whoever plays. */
export const stageOf = ({ zendesk, simulators, stream }: WorkbenchWorld, agent: string | undefined): Stage => ({
  zendesk,
  ...simulators,
  wait,
  agent,
  openLink: (path) => stream.tell({ kind: 'link', path, ...(agent !== undefined && { agent }) }),
});
