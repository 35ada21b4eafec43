import * as v from 'valibot';
import { replaySession } from '../replay/replay-session.ts';
import { readTrailFile } from '../replay/trail-file.ts';
import { jsonBody, jsonResponse } from './json-response.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

const questionSchema = v.object({ text: v.string(), session: v.string(), isFast: v.optional(v.boolean(), false) });

const wait = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** `POST /workbench/replay`: plays a session of a diagnostics file. Answers when it has ended. */
export async function answerReplay(world: WorkbenchWorld, request: Request): Promise<Response> {
  const question = v.safeParse(questionSchema, await jsonBody(request));
  if (!question.success) return jsonResponse({ error: 'The replay cannot be read' }, 400);
  const sessions = readTrailFile(question.output.text);
  if (typeof sessions === 'string') return jsonResponse({ error: sessions }, 400);
  const session = sessions.find(({ id }) => id === question.output.session);
  if (!session) return jsonResponse({ error: 'No such session' }, 404);
  const { zendesk, ccaip, stream } = world;
  const { isFast } = question.output;
  try {
    const options = { accountHost: 'acme.zendesk.com', now: Date.now, isFast };
    await replaySession({ zendesk, ccaip, wait }, session, options);
  } catch (error) {
    return jsonResponse({ error: error instanceof Error ? error.message : String(error) }, 409);
  } finally {
    stream.tell({ kind: 'changed' });
  }
  return new Response(null, { status: 204 });
}
