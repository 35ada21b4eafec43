/** What only Ameyo needs, from the setting `vendor_options`. */
export interface AmeyoOptions {
  /** An outbound campaign, in whose name numbers are dialled. */
  readonly campaignId: string | undefined;
  /** `toolbar`: the toolbar dials; `api`: `clickToDialWithToken`. */
  readonly dial: 'toolbar' | 'api';
  /** Values of the headers `Requesting-host` and `Policy-name`, as Ameyo's people give them. */
  readonly requestingHost: string | undefined;
  readonly policyName: string;
  /** What of the Zendesk agent is the agent's id at Ameyo. */
  readonly agentId: 'email' | 'alias' | 'external_id';
  /** How long a dial may take: its answer comes after both legs were tried. */
  readonly timeoutSeconds: number;
  /** In which form numbers are dialled: the documents' samples have no country code, and do not say more. */
  readonly numberFormat: 'e164' | 'digits' | 'national';
  /** Names under which a call flow may carry a ticket number that was typed in, the likeliest first. */
  readonly ticketIdNames: readonly string[];
  /** How the time of a call-back is told. */
  readonly callBackTime: 'local' | 'iso' | 'ms';
  /** For the toolbar that asks which extension to take: its name, and the user field that holds the agent's own. */
  readonly extensionName: string | undefined;
  readonly extensionField: string | undefined;
  /** Parts of the toolbar that are shown, where it asks for them. */
  readonly uiElements: readonly string[] | undefined;
}

type Given = Readonly<Record<string, unknown>>;

const ticketIdNames = ['ticket_id', 'ticketId', 'TicketID', 'CaseID', 'caseId', 'dtmf', 'ivr_input'] as const;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every(isText) ? value : undefined;

/** Reads what is given; `undefined` where something in it is wrong. Part of every page's start, so without a schema's weight. */
export function readOptions(given: Given, apiUrl: string | undefined): AmeyoOptions | undefined {
  let isWrong = false;
  const read = <T>(name: keyof AmeyoOptions, otherwise: T, parse: (value: unknown) => T | undefined): T => {
    const value = given[name];
    const parsed = value === undefined || value === null ? otherwise : parse(value);
    if (parsed === undefined && value !== undefined && value !== null) isWrong = true;
    return parsed ?? otherwise;
  };
  const text = (value: unknown): string | undefined =>
    isText(value) ? value.trim() : typeof value === 'number' ? String(value) : undefined;
  const oneOf =
    <T extends string>(...all: readonly T[]) =>
    (value: unknown): T | undefined =>
      all.find((one) => one === value);

  const campaignId = read('campaignId', undefined, text);
  const options: AmeyoOptions = {
    campaignId,
    dial: read('dial', apiUrl !== undefined && campaignId !== undefined ? 'api' : 'toolbar', oneOf('toolbar', 'api')),
    requestingHost: read('requestingHost', undefined, text),
    policyName: read('policyName', 'token-based-authorization-policy', text),
    agentId: read('agentId', 'email', oneOf('email', 'alias', 'external_id')),
    timeoutSeconds: read('timeoutSeconds', 60, (value) =>
      typeof value === 'number' && value >= 1 && value <= 300 ? value : undefined,
    ),
    numberFormat: read('numberFormat', 'e164', oneOf('e164', 'digits', 'national')),
    ticketIdNames: read<readonly string[]>('ticketIdNames', ticketIdNames, textsOf),
    callBackTime: read('callBackTime', 'local', oneOf('local', 'iso', 'ms')),
    extensionName: read('extensionName', undefined, text),
    extensionField: read('extensionField', undefined, text),
    uiElements: read<readonly string[] | undefined>('uiElements', undefined, textsOf),
  };
  const lacksSomething = options.dial === 'api' && (apiUrl === undefined || campaignId === undefined);
  return isWrong || lacksSomething ? undefined : options;
}
