/** Rules to begin with, by what they do; each is the whole text of the setting. */
const documents = {
  'Dispositions and a longer wrap-up': {
    version: 1,
    dispositions: ['Resolved', 'Follow up', 'Wrong number'],
    wrapUpSeconds: 120,
  },
  'A new ticket for each survey': {
    version: 1,
    rules: [
      {
        name: 'Survey campaigns',
        when: { channel: 'call', campaign: 'Survey*' },
        then: { ticket: 'new', set: { subject: 'Survey with {{caller.name}}', tags: ['survey'] } },
      },
    ],
  },
  'Ask for strangers, take the newest of several': {
    version: 1,
    rules: [
      { name: 'Inbound', when: { direction: 'inbound' }, then: { unknownCaller: 'ask', severalMatches: 'newest' } },
    ],
  },
  'A mistake, to see what agents are told': { version: 1, rules: [{ then: { pop: 'tickets' } }] },
};

export const exampleRules: readonly { readonly title: string; readonly text: string }[] = Object.entries(documents).map(
  ([title, document]) => ({ title, text: JSON.stringify(document, undefined, 2) }),
);
