import type { Agent } from '../../../src/core/records.ts';
import { createRingostat as createPhone } from '../../../src/vendors/ringostat/adapter.ts';
import { createRingostat } from '../../../src/workbench/adapters/ringostat/ringostat.ts';
import type { House, StormVendor } from '../../support/storm/vendors/house.ts';
import { apiUrl, httpOver, optionsOf } from './project.ts';

const employeeOf = ({ name, id }: Agent) => ({ fio: name, login: `acme_${id}` });

/** A simulated project whose employees are the agents of the storm. */
export const ringostatInAStorm: StormVendor = {
  name: 'ringostat',
  hasTwins: true,
  remembers: true,
  chats: 'none',
  openHouse: ({ clock, chance, agents }): House => {
    const ringostat = createRingostat({ now: clock.now, wait: () => Promise.resolve() });
    const { control } = ringostat;
    ringostat.configure({
      // Whether it does is only inferred.
      listsRunning: chance.happens(0.7),
      list: chance.pick(['array', 'data']),
      zone: chance.pick([0, 180, -300]),
      recordingAfter: chance.pick([null, 5_000, 60_000, 600_000]),
    });
    const options = optionsOf();
    return {
      phone: (ports) => createPhone(ports, { apiUrl, country: 'US', options }),
      http: httpOver(ringostat),
      agentField: ({ id }) => `acme_${id}`,
      ring: ({ agent, number = '' }) =>
        control.send({ do: 'ring', customer: number.replace(/^\+/, ''), employee: employeeOf(agent) }),
      answer: (id) => void control.send({ do: 'answer', id }),
      pass: (id, to) => void control.send({ do: 'transfer', id, to: employeeOf(to) }),
      end: (id) => void control.send({ do: 'end', id }),
      close: () => undefined,
      // Only the last employee stands in the list.
      finders: (call) => {
        const login = ringostat.calls.find(({ id }) => id === call)?.employee?.login;
        return agents.filter((agent) => employeeOf(agent).login === login).map(({ id }) => id);
      },
    };
  },
};
