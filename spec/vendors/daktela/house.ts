import type { Agent } from '../../../src/core/records.ts';
import { createDaktela as createAdapter } from '../../../src/vendors/daktela/adapter.ts';
import { createDaktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import type { House, Ringing, StormVendor } from '../../support/storm/vendors/house.ts';
import { apiUrl, httpTo, optionsIn } from './instance.ts';

const loginOf = ({ email }: Agent): string => email.replace(/[.@].*$/, '');

/** A simulated instance in which every agent of the storm is a user. */
export const daktelaInAStorm: StormVendor = {
  name: 'daktela',
  hasTwins: true,
  remembers: true,
  // An activity that goes to somebody else is another one.
  chats: 'kept',
  openHouse: ({ clock, chance, agents }): House => {
    const instance = createDaktela({ now: clock.now, wait: () => Promise.resolve() });
    const users = agents.map((agent) => ({
      name: loginOf(agent),
      title: agent.name,
      email: agent.email,
      isSignedIn: true,
      pause: undefined,
      queues: ['1000'],
    }));
    instance.restore({ ...instance.state, users });
    instance.configure({ tellsZone: chance.happens(0.7), expands: chance.happens(0.7) });
    const options = optionsIn({});
    /** E-mails and chats, which the app names by their activity. */
    const talks = new Map<string, string>();
    const isOff = new Set<string>();
    const write = ({ agent, number = '', email = '' }: Ringing): string => {
      const type = chance.pick(['EMAIL', 'CHAT', 'SMS']);
      const address = type === 'EMAIL' ? email : number;
      const talk = instance.send({ do: 'talk', agent: loginOf(agent), type, address });
      const activity = instance.state.activities.findLast(({ item }) => item === talk)?.name ?? talk;
      talks.set(activity, talk);
      return activity;
    };
    /** The agent does something else first, or goes on with it. */
    const stir = (id: string): void => {
      const call = talks.get(id) ?? id;
      instance.send({ do: isOff.has(id) ? 'open-again' : 'put-off', call });
      if (!isOff.delete(id)) isOff.add(id);
    };
    return {
      phone: (ports) => createAdapter(ports, { apiUrl, options }),
      http: httpTo(instance),
      ring: (ringing) =>
        ringing.channel === 'chat'
          ? write(ringing)
          : instance.send({ do: 'ring', agent: loginOf(ringing.agent), number: ringing.number ?? '' }),
      // Whoever gets a chat has opened it.
      answer: (call) => void (talks.has(call) || instance.send({ do: 'pick-up', call })),
      stir,
      pass: (call, to) => void instance.send({ do: 'transfer', call, to: loginOf(to) }),
      end: (id) => {
        const talk = talks.get(id);
        instance.send(talk === undefined ? { do: 'hang-up', call: id } : { do: 'close', call: talk });
      },
      close: (call) => void instance.send({ do: 'close', call: talks.get(call) ?? call }),
      // Each has an activity of their own.
      finders: (call) => {
        const item = talks.get(call) ?? call;
        const own = instance.state.activities.filter((activity) => activity.item === item);
        const logins = new Set(own.map(({ user }) => user));
        return agents.filter((agent) => logins.has(loginOf(agent))).map(({ id }) => id);
      },
    };
  },
};
