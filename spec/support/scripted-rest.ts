import { createRest } from '../../src/zaf/request.ts';
import type { Rest } from '../../src/zaf/request.ts';

export interface ScriptedRest {
  readonly rest: Rest;
  /** `GET /api/v2/…`, decoded, in order. */
  readonly asked: readonly string[];
  readonly options: readonly Readonly<Record<string, unknown>>[];
}

/** Zendesk's answers by a part of the decoded path, each a body or a status; 404 for everything else. */
export const scriptedRest = (answers: Readonly<Record<string, unknown>>): ScriptedRest => {
  const asked: string[] = [];
  const options: Readonly<Record<string, unknown>>[] = [];
  const request = async (sent: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const path = decodeURIComponent(String(sent['url']));
    asked.push(`${String(sent['type'])} ${path}`);
    options.push(sent);
    const answer = Object.entries(answers).find(([part]) => path.includes(part))?.[1] ?? 404;
    if (typeof answer === 'number') throw { status: answer, responseText: '' };
    return { status: 200, responseJSON: answer };
  };
  return { rest: createRest({ request }, { isOnline: () => true, now: Date.now }), asked, options };
};
