import { describe, expect, it } from 'vitest';
import { fillEmptyFields, fillEmptyKeys } from '../../../src/core/rules/fill-fields.ts';
import { shapeTicket, type NewTicket } from '../../../src/core/rules/shape.ts';
import { sampleValues } from './sample-values.ts';

const base: NewTicket = {
  subject: 'Inbound call from +1 415 555 0132',
  requester_id: 42,
  type: 'question',
  priority: 'normal',
  tags: ['ringside', 'call'],
  external_id: 'ccaip-call-103646',
  comment: { body: 'Inbound call from +1 415 555 0132', public: false },
};
const unknownCaller = { ...sampleValues, caller: undefined };

describe('a ticket that is made', () => {
  it('stays as it is where the rules say nothing', () => {
    expect(shapeTicket(base, {}, sampleValues)).toEqual(base);
  });

  it('takes what the rules say', () => {
    const set = {
      subject: 'Survey with {{caller.name}}',
      type: 'task',
      priority: 'low',
      tags: ['survey', 'ringside'],
      group_id: 1,
      brand_id: 2,
      ticket_form_id: 3,
      assignee: 'agent',
      custom_fields: { '360001': '{{queue}}', '360002': true },
      user_fields: { utm: 'x' },
    } as const;
    expect(shapeTicket(base, set, sampleValues)).toEqual({
      subject: 'Survey with Ada Lovelace',
      requester_id: 42,
      type: 'task',
      priority: 'low',
      tags: ['ringside', 'call', 'survey'],
      external_id: 'ccaip-call-103646',
      comment: { body: 'Survey with Ada Lovelace', public: false },
      group_id: 1,
      brand_id: 2,
      ticket_form_id: 3,
      assignee_id: 7,
      custom_fields: [
        { id: 360001, value: 'Developers / James' },
        { id: 360002, value: true },
      ],
    });
  });

  it('keeps its subject, and goes without a field or tag, where a placeholder is empty', () => {
    const set = {
      subject: 'Survey with {{caller.name}}',
      tags: ['{{caller.name}}'],
      custom_fields: { '1': '{{caller.email}}' },
    };
    expect(shapeTicket(base, set, unknownCaller)).toEqual(base);
  });

  it('may be assigned to an agent by id, and keeps what a follow-up needs', () => {
    const followUp = { ...base, via_followup_source_id: 9 };
    expect(shapeTicket(followUp, { assignee: 11 }, sampleValues)).toEqual({ ...followUp, assignee_id: 11 });
  });

  it.each([
    ['Big Survey', 'big_survey'],
    ['{{data.session_variable.utm_source}}', 'news_letter'],
    ['utm:{{campaign}}', 'utm:survey_7'],
    ['a,b', 'a_b'],
    [' ä/ö-ü ', 'ä/ö-ü'],
    ['!!', undefined],
  ])('has of %j the tag %s', (tag, made) => {
    expect(shapeTicket(base, { tags: [tag] }, sampleValues).tags[2]).toBe(made);
  });
});

describe('on a record that is there', () => {
  const wanted = { '1': '{{queue}}', '2': 'x', '3': 'y', '4': 'z', '5': '{{data.nothing}}' };

  it('only fields of a ticket that are empty are filled, and none that it has not', () => {
    const existing = [
      { id: 1, value: null },
      { id: 2, value: '' },
      { id: 3, value: 'by hand' },
      { id: 5, value: null },
    ];
    expect(fillEmptyFields(existing, wanted, sampleValues)).toEqual([
      { id: 1, value: 'Developers / James' },
      { id: 2, value: 'x' },
    ]);
  });

  it('zero and false are no empty fields', () => {
    const existing = [
      { id: 2, value: 0 },
      { id: 3, value: false },
    ];
    expect(fillEmptyFields(existing, wanted, sampleValues)).toEqual([]);
  });

  it('only keys of a user or organization that are empty are filled, also new ones', () => {
    const set = { utm: '{{campaign}}', region: 'EU', tier: 'gold', gone: '{{data.nothing}}' };
    expect(fillEmptyKeys({ utm: null, region: 'US' }, set, sampleValues)).toEqual({ utm: 'Survey 7', tier: 'gold' });
    expect(fillEmptyKeys({}, undefined, sampleValues)).toEqual({});
  });
});
