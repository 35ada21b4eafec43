/** The events that are read. The two about assistants gather what changes a session alike. */
const names = [
  'Agent_Login',
  'New_Call',
  'End_Call',
  'New_Chat',
  'Active_Chat',
  'End_Chat',
  'Dismissed_Chat',
  'Chat_Inbound_Message',
  'Chat_Outbound_Message',
  'Transfer',
  'Add_Party',
  'Agent_Connects_To_Session',
  'Virtual_Agent',
  'Agent_Assist',
  'CRM_Record_Pop',
] as const;

export type EventName = (typeof names)[number];

/** Further wire names of an event, from the setting `vendor_options.events`: `{"Transfer": ["Call_Transferred"]}`. */
export type EventAliases = Readonly<Record<string, readonly string[]>>;

/**
 * Names with a printed sample are sure; of the others the documentation has only titles, and of Agent Assist two names
 * that contradict each other, hence these guesses.
 */
const guesses: Readonly<Record<EventName, readonly string[]>> = {
  Agent_Login: ['Agent_Logged_In'],
  New_Call: ['Call_New'],
  End_Call: ['Call_End', 'Call_Ended'],
  New_Chat: ['Chat_New'],
  Active_Chat: ['Chat_Active'],
  End_Chat: ['Chat_End', 'Chat_Ended'],
  Dismissed_Chat: ['Chat_Dismissed', 'Dismiss_Chat'],
  Chat_Inbound_Message: ['Inbound_Message', 'Chat_Message_Inbound'],
  Chat_Outbound_Message: ['Outbound_Message', 'Chat_Message_Outbound'],
  Transfer: ['Transferred', 'Call_Transfer', 'Call_Transferred', 'Chat_Transfer', 'Chat_Transferred'],
  Add_Party: ['Party_Added', 'Added_Party'],
  Agent_Connects_To_Session: ['Agent_Connects', 'Agent_Connected', 'Agent_Connected_To_Session', 'Agent_Joined_Chat'],
  Virtual_Agent: [
    'Task_VA_Joined',
    'Task_VA_Left',
    'Task_VA_Session_Variables',
    'Task_VA_Session_Variables_Received',
    'VA_Session_Variables',
  ],
  Agent_Assist: ['Agent_Assist_Started', 'Agent_Assist_Added'],
  CRM_Record_Pop: ['CRM_Pop', 'Record_Pop'],
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s-]+/g, '_');

/**
 * Tells the event of a wire name, in whatever case and with spaces or dashes; `undefined` for one that is not read. All
 * names are gathered once: while a message is read, a customer waits. A name given twice is that of the first event.
 */
export function eventNames(aliases: EventAliases): (type: string) => EventName | undefined {
  const known = new Map<string, EventName>();
  for (const event of names) {
    for (const name of [event, ...guesses[event], ...further(aliases, event)].map(plain))
      known.set(name, known.get(name) ?? event);
  }
  return (type) => known.get(plain(type));
}

/** Admins name an event as the documentation does, so those of assistants by any of their names. */
const further = (aliases: EventAliases, event: EventName): readonly string[] =>
  [event, ...guesses[event]].flatMap((name) => (Object.hasOwn(aliases, name) ? (aliases[name] ?? []) : []));
