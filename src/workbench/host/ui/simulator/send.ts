import * as v from 'valibot';

const errorSchema = v.object({ error: v.string() });

/** Tells the workbench's server something. Resolves with a sentence where it could not be done. */
export const send = async (method: 'POST' | 'PUT', path: string, body?: unknown): Promise<string | undefined> => {
  try {
    const answer = await fetch(`/workbench/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (answer.ok) return undefined;
    const read = v.safeParse(errorSchema, await answer.json());
    return read.success ? read.output.error : `Refused with ${answer.status}`;
  } catch {
    return 'The workbench does not answer';
  }
};
