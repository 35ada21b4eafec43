import * as v from 'valibot';
import { replaySession } from '../replay/replay-session.ts';
import { readTrailFile } from '../replay/trail-file.ts';
import { jsonBody, jsonResponse } from './json-response.ts';
import { stageOf } from './stage-of.ts';
import { currentVendor } from './vendor-route.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const questionSchema = v.object({
  text: v.string(),
  session: v.string(),
  isFast: v.optional(v.boolean(), false),
  agent: v.optional(v.string()),
});

/** `POST /workbench/replay`: plays a session of a diagnostics file. Answers when it has ended. */
export async function answerReplay(world: WorkbenchWorld, request: Request): Promise<Response> {
  const question = v.safeParse(questionSchema, await jsonBody(request));
  if (!question.success) return jsonResponse({ error: 'The replay cannot be read' }, 400);
  const { text, session: wanted, isFast, agent } = question.output;
  const sessions = readTrailFile(text);
  if (typeof sessions === 'string') return jsonResponse({ error: sessions }, 400);
  const session = sessions.find(({ id }) => id === wanted);
  if (!session) return jsonResponse({ error: 'No such session' }, 404);
  const vendor = await currentVendor(world);
  if (!vendor || vendor !== world.vendors[session.vendor])
    return jsonResponse({ error: `Set the vendor ${session.vendor} first: in the settings of the installation.` }, 409);
  const stage = stageOf(world, agent);
  try {
    const options = { accountHost: 'acme.zendesk.com', now: Date.now, isFast };
    await replaySession(stage, await vendor.replay(stage), session, options);
  } catch (error) {
    return jsonResponse({ error: error instanceof Error ? error.message : String(error) }, 409);
  } finally {
    world.stream.tell({ kind: 'changed' });
    world.stream.tell({ kind: 'vendor' });
  }
  return new Response(null, { status: 204 });
}
