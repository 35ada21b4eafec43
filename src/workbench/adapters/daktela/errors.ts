/** The forms in which the REST API reports errors. */
export const errorForms = {
  'error-string': 'Object not exist',
  'error-list': ['Object not exist'],
  'error-tree': {
    primary: ['User have not available devices', 'error'],
    form: { lastname: 'Item is mandatory' },
  },
  'error-form': { form: { customFields: { email: ['E-mail není ve správném formátu'] } } },
} as const;

export type ErrorForm = (typeof errorForms)[keyof typeof errorForms];
