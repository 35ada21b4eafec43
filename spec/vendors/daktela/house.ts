import type { Agent } from '../../../src/core/records.ts';
import { createDaktela as createAdapter } from '../../../src/vendors/daktela/adapter.ts';
import { createDaktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import type { House, StormVendor } from '../../support/storm/vendors/house.ts';
import { apiUrl, httpTo, optionsIn } from './instance.ts';

const loginOf = ({ email }: Agent): string => email.replace(/[.@].*$/, '');

/** A simulated instance in which every agent of the storm is a user. */
export const daktelaInAStorm: StormVendor = {
  name: 'daktela',
  hasTwins: true,
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
    return {
      phone: (ports) => createAdapter(ports, { apiUrl, options }),
      http: httpTo(instance),
      ring: ({ agent, number }) => instance.send({ do: 'ring', agent: loginOf(agent), number: number ?? '' }),
      answer: (call) => void instance.send({ do: 'pick-up', call }),
      pass: (call, to) => void instance.send({ do: 'transfer', call, to: loginOf(to) }),
      end: (call) => void instance.send({ do: 'hang-up', call }),
      close: (call) => void instance.send({ do: 'close', call }),
      // Each has an activity of their own.
      finders: (call) => {
        const logins = new Set(instance.state.activities.flatMap(({ item, user }) => (item === call ? [user] : [])));
        return agents.filter((agent) => logins.has(loginOf(agent))).map(({ id }) => id);
      },
    };
  },
};
