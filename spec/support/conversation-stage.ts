import { agents, everybody, type Message, type Part, partOf, type Who } from './conversation-model.ts';
import type { Told } from './conversation-telling.ts';
import { setStage, type Stage } from './stage.ts';

const phone = '+14155550132';

/** What an agent's desk came to: the story of each comment, oldest first. */
interface Outcome {
  readonly notes: readonly { readonly isAddition: boolean; readonly passes: readonly string[] }[];
  readonly opened: number;
  readonly isShown: boolean;
}

export interface Played {
  readonly tickets: number;
  readonly users: number;
  readonly outcomes: readonly Outcome[];
  readonly parts: readonly Part[];
}

export interface World {
  /** Whether Zendesk knows the caller, who then has an open ticket. */
  readonly isKnown: boolean;
  /** How long Zendesk's search knows nothing of a user that was made, ms. */
  readonly searchDelay?: number;
  readonly rules?: unknown;
  /** Only the first beginning tells the number: who comes later has nothing but the call's id. */
  readonly isNumberToldOnce?: boolean;
}

/** Three agents, each at a desk of their own, hear what is told; then everything is over that ends by itself. */
export async function playConversation(told: readonly Told[], world: World): Promise<Played> {
  const { rules, searchDelay = 600_000, isKnown } = world;
  const first = await setStage({ rules, searchDelay, agent: agents[0] });
  const stages = [first, ...(await Promise.all([1, 2].map((who) => beside(first, who, rules))))];
  if (isKnown) {
    const { id } = first.helpdesk.addUser({ name: 'Ada Lovelace', phone });
    first.helpdesk.addTicket({ requesterId: id });
  }
  const heard: { readonly at: number; readonly message: Message }[] = [];
  for (const { wait, message } of told) {
    await first.clock.pass(wait);
    heard.push({ at: first.clock.now(), message });
    const stage = stages[message.to];
    if (stage) await hear(stage, message, world.isNumberToldOnce !== true || heard.length === 1);
  }
  await first.clock.pass(3 * 60_000);
  // Ends that nobody told are there after four hours.
  const isLeft = stages.some(({ desk }) => desk.view().sessions.some(({ phase }) => phase === 'running'));
  if (isLeft) await first.clock.pass(5 * 3_600_000);
  return {
    tickets: first.helpdesk.tickets.size,
    users: first.helpdesk.users.size,
    outcomes: stages.map((stage, who) => outcomeOf(stage, who)),
    parts: everybody.map((who) => partOf(who, heard)),
  };
}

const beside = (first: Stage, who: number, rules: unknown): Promise<Stage> =>
  setStage({ rules, agent: agents[who as Who], beside: first });

async function hear(stage: Stage, message: Message, isNumberTold: boolean): Promise<void> {
  const call = { queue: message.queue, ...(isNumberTold && { phone }) };
  switch (message.kind) {
    case 'began':
      return stage.begin(call);
    case 'ended':
      return stage.end(call);
    case 'passed':
      return stage.pass(message.how, message.from, message.taker);
  }
}

function outcomeOf(stage: Stage, who: number): Outcome {
  const ours = [...stage.helpdesk.tickets.keys()]
    .flatMap((ticket) => stage.notes(ticket))
    .filter((body) => body.includes(`Agent: ${agents[who as Who].name} `));
  return {
    notes: ours.map((body) => ({
      isAddition: body.startsWith('Addition to inbound call'),
      passes: body.split('\n').filter((line) => /^(?:Transferred|Joined|Connected)/.test(line)),
    })),
    opened: stage.screen.opened.length,
    isShown: stage.desk.view().sessions.length > 0 || stage.desk.view().toFinish.length > 0,
  };
}
