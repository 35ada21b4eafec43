import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFields } from '../../../src/core/rules/without-fields.ts';
import { always } from '../../support/random.ts';

const ticket = {
  subject: 'Survey',
  requester_id: 42,
  external_id: 'ccaip-call-103646',
  comment: { body: 'Survey', public: false },
  type: 'task',
  group_id: 1,
  assignee_id: 7,
  custom_fields: [
    { id: 360001, value: 'a' },
    { id: 360002, value: 'b' },
  ],
};

describe('a body that Zendesk refused', () => {
  it('goes without what was complained about, by whichever name', () => {
    const { group_id: _, assignee_id: __, ...rest } = ticket;
    expect(withoutFields(ticket, ['group', 'Assignee'])).toEqual({ body: rest, dropped: ['group_id', 'assignee_id'] });
  });

  it.each(['360001', 'custom_fields.360001', 'custom_fields_360001'])('loses of its fields only %s', (name) => {
    expect(withoutFields(ticket, [name])).toEqual({
      body: { ...ticket, custom_fields: [{ id: 360002, value: 'b' }] },
      dropped: ['custom_fields.360001'],
    });
  });

  it('loses all fields where all are meant, or none is left', () => {
    const { custom_fields: _, ...rest } = ticket;
    expect(withoutFields(ticket, ['custom_fields'])).toEqual({ body: rest, dropped: ['custom_fields'] });
    expect(withoutFields(ticket, ['360001', '360002'])?.body).toEqual(rest);
  });

  it('of a user loses fields by key, never the number', () => {
    const user = { name: 'Ada', phone: '+14155550132', user_fields: { utm: 'x', phone: 'y', tier: 'z' } };
    expect(withoutFields(user, ['utm'])).toEqual({
      body: { ...user, user_fields: { phone: 'y', tier: 'z' } },
      dropped: ['user_fields.utm'],
    });
    expect(withoutFields(user, ['phone'])).toBeUndefined();
    expect(withoutFields({ name: 'Ada', phone: '+1' }, ['phone', 'name'])).toBeUndefined();
  });

  it.each(['requester', 'requester_id', 'comment', 'external_id', 'base', 'status', 'brand', '999', ''])(
    'is not sent again for %j alone',
    (name) => {
      expect(withoutFields(ticket, [name])).toBeUndefined();
    },
  );

  it('always keeps requester, comment and external id', () => {
    const names = fc.constantFrom(...Object.keys(ticket), '360001', '360002', 'group', 'requester', 'base');
    always(fc.array(names), (complaints) => {
      const { requester_id, comment, external_id } = ticket;
      const left = withoutFields(ticket, complaints);
      expect(left?.body ?? ticket).toMatchObject({ requester_id, comment, external_id });
      expect(left?.dropped.length).not.toBe(0);
    });
  });
});
