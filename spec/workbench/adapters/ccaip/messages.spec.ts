import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../../src/workbench/adapters/ccaip/messages/', import.meta.url);
const messageSchema = v.strictObject({
  type: v.pipe(v.string(), v.nonEmpty()),
  data: v.record(v.string(), v.unknown()),
});
const messages = readdirSync(folder).map((file) => ({
  file,
  message: v.safeParse(messageSchema, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}));

describe('the sample messages', () => {
  it.each(messages)('$file is an envelope of type and data', ({ message }) => {
    expect(message.success).toBe(true);
  });

  it('hold every documented type', () => {
    const types = new Set(messages.flatMap(({ message }) => (message.success ? [message.output.type] : [])));
    const documented = ['Agent_Login', 'New_Call', 'End_Call', 'New_Chat', 'Active_Chat', 'End_Chat', 'Dismissed_Chat'];
    expect([...types]).toEqual(expect.arrayContaining([...documented, 'CRM_Record_Pop', 'Task_VA_Joined']));
  });
});
