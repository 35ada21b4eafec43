import { describe, expect, it } from 'vitest';
import { findNote, findOthersNote } from '../../src/core/note/find.ts';
import type { Comment } from '../../src/core/records.ts';

const began = Date.UTC(2026, 10, 20, 15, 4, 11);
const hour = 3_600_000;
const body = 'Inbound call, 12 s\nAgent: James Bond (james.bond@agents.co)\nCall ID: ccaip 103646';
const wanted = { body, authorId: 7, since: began, isEnd: () => false };
const ours: Comment = { body, authorId: 7, isPublic: false, at: began + 60_000 };

const finds = (...comments: readonly Comment[]): readonly unknown[] => [
  findNote(comments, wanted)?.at,
  findOthersNote(comments, wanted)?.at,
];
const nothing = [undefined, undefined];

describe('a comment on the ticket', () => {
  it('is our note where we wrote it, internally, since the call began', () => {
    expect(finds(ours)).toEqual([ours.at, ours.at]);
  });

  it.each<[string, Partial<Comment>]>([
    ['customers can read it', { isPublic: true }],
    ['somebody else wrote it', { authorId: 8 }],
    ['it is older than the call', { at: began - hour }],
  ])('is not, whatever it says, where %s', (_why, change) => {
    expect(finds({ ...ours, ...change })).toEqual(nothing);
  });

  it('is not the one that was sent where it says something else about the call, but stands for it', () => {
    const other = { ...ours, body: body.replace('12 s', '14 s') };
    expect(finds(other)).toEqual([undefined, other.at]);
  });

  it('is not where it is about another call, or an addition', () => {
    expect(finds({ ...ours, body: body.replace('103646', '103647') })).toEqual(nothing);
    const addition = `Addition to inbound call\nNotes: more\nCall ID: ccaip 103646`;
    expect(finds({ ...ours, body: addition })).toEqual(nothing);
  });

  it('is not where we left the ticket after it', () => {
    const left = { ...ours, body: 'This call was moved.', at: ours.at + 1_000 };
    const note = { ...wanted, isEnd: (text: string) => text.startsWith('This call was moved') };
    expect(findNote([left, ours], note)).toBeUndefined();
  });

  it('is found though Zendesk has changed the spaces and line ends in it', () => {
    const changed = { ...ours, body: `${body.replaceAll('\n', '\r\n\r\n').replaceAll(' ', '\u00A0')}\n` };
    expect(findNote([changed], wanted)?.at).toBe(ours.at);
  });
});
