import * as v from 'valibot';
import { employeeSchema, type Call, type Employee } from './calls.ts';
import type { Project } from './project.ts';

export const james: Employee = { fio: 'James Bond', login: 'acme_james' };
export const eve: Employee = { fio: 'Eve Moneypenny', login: 'acme_eve' };

const line = '380441112233';

/** What people do with their phones. */
export const commandSchema = v.variant('do', [
  v.object({
    do: v.literal('ring'),
    customer: v.string(),
    type: v.optional(v.picklist(['in', 'out', 'callback', 'transitin', 'transitout']), 'in'),
    employee: v.optional(v.nullable(employeeSchema), james),
    fields: v.optional(v.record(v.string(), v.string()), {}),
    id: v.optional(v.string()),
  }),
  v.object({ do: v.literal('answer'), id: v.string() }),
  v.object({ do: v.literal('transfer'), id: v.string(), to: v.optional(employeeSchema, eve) }),
  v.object({ do: v.literal('end'), id: v.string(), disposition: v.optional(v.string()) }),
]);
export type Command = v.InferInput<typeof commandSchema>;

export interface RingostatControl {
  /** The call's id. Throws where there is no such call. */
  send(command: Command): string;
}

export function createControl(project: Project): RingostatControl {
  const change = (id: string, part: Partial<Call>): string => {
    const call = project.calls.find((one) => one.id === id);
    if (!call) throw new Error('There is no such call.');
    if (call.endedAt === null) project.calls = project.calls.map((one) => (one === call ? { ...one, ...part } : one));
    return id;
  };
  return {
    send: (given) => {
      const command = v.parse(commandSchema, given);
      switch (command.do) {
        case 'ring': {
          const { do: _, id = `ua1-${(project.made += 1)}.${project.made}`, ...call } = command;
          const begun = { id, line, at: project.now(), answeredAt: null, endedAt: null, disposition: '' };
          if (project.calls.every((one) => one.id !== id)) project.calls.push({ ...begun, ...call });
          return id;
        }
        case 'answer':
          return change(command.id, { answeredAt: project.now() });
        case 'transfer':
          return change(command.id, { employee: command.to });
        case 'end': {
          const isAnswered = project.calls.some(({ id, answeredAt }) => id === command.id && answeredAt !== null);
          const usual = isAnswered ? 'ANSWERED' : 'NO ANSWER';
          return change(command.id, { endedAt: project.now(), disposition: command.disposition ?? usual });
        }
      }
    },
  };
}
