import * as v from 'valibot';
import { callData, ticketOf } from './call-data.ts';
import { dispositionsIn } from './dispositions-in.ts';
import { fieldsIn, firstText, idIn, textIn, type Fields } from './fields.ts';
import type { AmeyoMessage, Asked, CallIds } from './message.ts';
import { reasonIn } from './reason-in.ts';
import { unfolded } from './unfolded.ts';

const envelope = v.pipe(
  v.unknown(),
  v.transform((value) => unfolded(value)),
  v.looseObject({ method: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
);

/** Answers to what we asked, by the method that tells of them. */
const answers: Readonly<Record<string, Asked>> = {
  failedDoDialNotifyHandler: 'dial',
  callInitiatedHandler: 'dial',
  failedDispositionNotifyHandler: 'dispose',
  disposeCallByDispositionCodeHandler: 'dispose',
  callbackSuccessNotifyHandler: 'call-back',
  failedScheduleCallBackNotifyHandler: 'call-back',
};

/** Reads one message; `undefined` where it is not of the toolbar's form. `ticketIdNames`: see the options. */
export function readAmeyo(value: unknown, ticketIdNames: readonly string[]): AmeyoMessage | undefined {
  const read = v.safeParse(envelope, value);
  if (!read.success) return undefined;
  const { method, ...fields } = read.output;
  const other: AmeyoMessage = { event: 'other', method };
  if (/^[A-Za-z]+_\d{1,9}$/.test(method)) return answerTo(method, fields);
  if (Object.hasOwn(answers, method)) return told(method, fields);
  if (/^transfer/i.test(method) || /^confer/i.test(method)) return passed(method, fields) ?? other;
  return (
    signIn(method, fields) ?? ofCall(method, fields, ticketIdNames) ?? ofChat(method, fields) ?? asked(method) ?? other
  );
}

/** The toolbar answers a message that carried a `requestMethodId` with a message of that name. */
function answerTo(requestMethodId: string, fields: Fields): AmeyoMessage {
  const { isDone, words } = reasonIn(fieldsIn(fields['result'])['status'] ?? fields['result'] ?? fields['reason']);
  return { event: 'answered', to: undefined, requestMethodId, isDone, words };
}

function told(method: string, fields: Fields): AmeyoMessage {
  const { isDone, words } = reasonIn(fields['reason']);
  const isBad = method.startsWith('failed');
  // Of these two the name says it all: their reason is a record, or nothing.
  const isGood = method === 'callInitiatedHandler' || method === 'callbackSuccessNotifyHandler';
  return {
    event: 'answered',
    to: answers[method],
    requestMethodId: undefined,
    isDone: isGood || (isDone && !isBad),
    words: isGood ? undefined : words,
  };
}

function signIn(method: string, fields: Fields): AmeyoMessage | undefined {
  const { isDone, words = '' } = reasonIn(fields['reason']);
  switch (method) {
    case 'onLoadHandler':
      return { event: 'loaded' };
    case 'loginHandler':
    case 'forceLoginHandler':
    case 'loginStatusHandler': {
      if (/^\s*forceLoginRequired/i.test(words)) return { event: 'sign-in', state: 'elsewhere' };
      if (isDone) return { event: 'sign-in', state: 'done' };
      return { event: 'sign-in', state: method === 'loginStatusHandler' ? 'needed' : 'refused' };
    }
    case 'logoutHandler':
      return isDone ? { event: 'sign-in', state: 'needed' } : undefined;
    case 'selectCampaignHandler':
      return isDone ? { event: 'campaign-chosen' } : undefined;
    case 'readyHandler':
      return isDone ? { event: 'presence', presence: 'ready' } : undefined;
    case 'breakHandler':
      return isDone ? { event: 'presence', presence: 'paused' } : undefined;
    default:
      return undefined;
  }
}

const asked = (method: string): AmeyoMessage | undefined => {
  if (method === 'intializeUI') return { event: 'asks', about: 'ui' };
  if (method === 'intializeLoginCredentials') return { event: 'asks', about: 'credentials' };
  return method === 'intializeExtensionInfo' ? { event: 'asks', about: 'extension' } : undefined;
};

/** The ids in `userCustomerCRTInfo`, or beside it. */
function callIds(fields: Fields): CallIds {
  const info = { ...fields, ...fieldsIn(fields['userCustomerCRTInfo']) };
  return {
    customer: idIn(info['customerCrtObjectId']) ?? idIn(info['crtObjectId']),
    user: idIn(info['userCrtObjectId']),
  };
}

function ofCall(method: string, fields: Fields, ticketIdNames: readonly string[]): AmeyoMessage | undefined {
  switch (method) {
    case 'showCrm':
      return callShown(fields, ticketIdNames);
    case 'showCrmDetailed': {
      const record = fieldsIn(fields['recordInfo']);
      return { event: 'record-shown', of: callIds(record), ticket: ticketOf(record, true) };
    }
    case 'hangupHandler':
      return reasonIn(fields['reason'], true).isDone ? { event: 'hung-up', of: callIds(fields) } : undefined;
    case 'disposeCall':
      return {
        event: 'disposed',
        of: callIds(fields),
        code: firstText(fields, 'dispositionCode', 'disposition'),
      };
    case 'getDispositionCodesHandler':
    case 'getDispositionCodeWithClassHandler':
      return { event: 'dispositions', codes: dispositionsIn(fields['dispositionCodes']) };
    default:
      return undefined;
  }
}

/** `undefined` where the call has no id: nothing could be told about it later. */
function callShown(fields: Fields, ticketIdNames: readonly string[]): AmeyoMessage | undefined {
  const { additionalParams, ...top } = fields;
  const params = { ...top, ...fieldsIn(additionalParams) };
  const { customer: id, user: userCrt } = callIds(params);
  if (id === undefined) return undefined;
  return {
    event: 'call-shown',
    id,
    userCrt,
    callType: firstText(params, 'callType'),
    queue: firstText(params, 'queueName', 'queueId'),
    campaign: firstText(params, 'campaignName', 'campaignId'),
    campaignId: firstText(params, 'campaignId'),
    agent: firstText(params, 'userId'),
    requestId: idIn(fields['requestId']),
    data: callData(params, ticketIdNames),
  };
}

/** Who takes part from now on, where the toolbar says so. */
const partyNames = ['toUserId', 'targetUserId', 'userId', 'phone', 'queueName', 'campaignName', 'campaignId'] as const;

function passed(method: string, fields: Fields): AmeyoMessage | undefined {
  if (!reasonIn(fields['reason'], true).isDone) return undefined;
  const how = /^transfer/i.test(method) ? 'transfer' : 'party';
  return { event: 'passed', how, of: callIds(fields), to: firstText(fields, ...partyNames) };
}

function ofChat(method: string, fields: Fields): AmeyoMessage | undefined {
  const agentCrt = idIn(fields['agentCRTId'] ?? fields['agentCRT'] ?? fields['agentCrtId']);
  if (agentCrt === undefined) return undefined;
  switch (method) {
    case 'chatInitiated':
    case 'chatTransferredOrConferred': {
      const chat = idIn(fields['chatId']) ?? idIn(fields['customerCRTId']);
      const customer = fieldsIn(fields['customerData']);
      const [phone, email, name] = [customer['phone'], customer['email'], customer['name']].map(textIn);
      const data = { ...(phone && { phone }), ...(email && { email }), ...(name && { name }) };
      const isPassedOn = method === 'chatTransferredOrConferred';
      const campaign = firstText(fields, 'campaignName', 'campaignId');
      return { event: 'chat-began', of: { agentCrt, chat }, isPassedOn, campaign, data: { ...data, customer } };
    }
    case 'chatEnded':
      return { event: 'chat-ended', agentCrt };
    case 'chatDisposed':
      return { event: 'chat-disposed', agentCrt };
    case 'highlightCrm':
      return { event: 'chat-in-front', agentCrt };
    default:
      return undefined;
  }
}
