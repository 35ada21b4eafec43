import * as v from 'valibot';
import type { SimulatedVendor } from '../adapters/simulated-vendor.ts';
import { jsonBody, jsonResponse } from './json-response.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const agent = v.optional(v.string());

/** What the Simulator column asks of the vendor. */
const requestSchema = v.variant('do', [
  v.object({ do: v.literal('deed'), name: v.string(), number: v.string(), agent }),
  v.object({ do: v.literal('switch'), name: v.string(), option: v.string() }),
  v.object({ do: v.literal('raw'), target: v.string(), text: v.string(), agent }),
]);
type Asked = v.InferOutput<typeof requestSchema>;

/** The vendor of the installation; `undefined` where the settings name one that nobody plays. */
export const currentVendor = async ({
  installation,
  vendors,
}: Pick<WorkbenchWorld, 'installation' | 'vendors'>): Promise<SimulatedVendor | undefined> => {
  const name = (await installation.settings())['vendor'];
  return typeof name === 'string' && Object.hasOwn(vendors, name) ? vendors[name] : undefined;
};

async function perform(vendor: SimulatedVendor, asked: Asked): Promise<void> {
  if (asked.do === 'raw') return vendor.raw.send(asked.target, asked.text, asked.agent);
  if (asked.do === 'switch') return vendor.switches.set(asked.name, asked.option);
  const deed = vendor.deeds.flat().find(({ name }) => name === asked.name);
  if (!deed) throw new Error('There is no such button.');
  deed.do(asked.number, asked.agent);
}

/** `POST /workbench/vendor`: somebody uses a phone of the vendor, or it behaves otherwise from now on. */
export async function answerVendorPanel(world: WorkbenchWorld, request: Request): Promise<Response> {
  const read = v.safeParse(requestSchema, await jsonBody(request));
  if (!read.success) return jsonResponse({ error: 'That cannot be read' }, 400);
  const vendor = await currentVendor(world);
  if (!vendor) return jsonResponse({ error: 'Nobody plays this vendor.' }, 409);
  try {
    await perform(vendor, read.output);
  } catch (error) {
    return jsonResponse({ error: error instanceof Error ? error.message : String(error) }, 409);
  } finally {
    world.stream.tell({ kind: 'vendor' });
  }
  return new Response(null, { status: 204 });
}
