import { createCcaip, type Ccaip } from '../../../../src/workbench/adapters/ccaip/ccaip.ts';
import { FakePage } from './fake-page.ts';
import { ManualTime } from './manual-time.ts';

export const email = 'james.bond@agents.co';
export const james = { agent_id: 1, agent_custom_id: '007', agent_email: email };
export const inQueue = { queue_id: 8469, queue_path: 'Developers / James' };

export interface Tenant {
  readonly ccaip: Ccaip;
  readonly time: ManualTime;
}

/** A tenant on manual time, no page open. */
export const openTenant = (contactOf?: (ticketId: string) => string | undefined): Tenant => {
  const time = new ManualTime();
  const origins = () => ({
    host: 'http://localhost:4600',
    app: 'http://127.0.0.1:4601',
    vendor: 'http://127.0.0.1:4602',
  });
  const ccaip = createCcaip({ origins, now: time.now, wait: time.wait, ...(contactOf ? { contactOf } : {}) });
  return { ccaip, time };
};

/** A page where James has signed in. */
export const signedInPage = async ({ ccaip }: Tenant): Promise<FakePage> => {
  const page = await new FakePage(ccaip).load();
  await ccaip.control.send({ do: 'sign-in', email });
  return page;
};
