import * as v from 'valibot';
import { commentSchema, identitySchema, organizationSchema, ticketSchema, userSchema } from '../zendesk/records.ts';

const organization = v.nullable(organizationSchema);

/** A user with what the page shows beside it. */
export const deskUserSchema = v.object({
  user: userSchema,
  identities: v.array(identitySchema),
  organization,
  tickets: v.array(ticketSchema),
});
export type DeskUser = v.InferOutput<typeof deskUserSchema>;

/** A ticket with its conversation, oldest comment first, and everybody who is named in it. */
export const deskTicketSchema = v.object({
  ticket: ticketSchema,
  comments: v.array(commentSchema),
  people: v.array(userSchema),
  identities: v.array(identitySchema),
  organization,
});
export type DeskTicket = v.InferOutput<typeof deskTicketSchema>;

export const deskOrganizationSchema = v.object({ organization: organizationSchema, users: v.array(userSchema) });
export type DeskOrganization = v.InferOutput<typeof deskOrganizationSchema>;

/** Rows of a list: tickets with the people they name, or people. */
export const deskListSchema = v.object({ tickets: v.array(ticketSchema), people: v.array(userSchema) });
export type DeskList = v.InferOutput<typeof deskListSchema>;
