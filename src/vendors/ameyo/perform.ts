import type { CommandOutcome, PhoneCommand } from '../../core/phone.ts';
import { dialledNumber } from './dialled-number.ts';
import type { AmeyoMessage } from './message.ts';
import type { AmeyoOptions } from './options.ts';
import type { Answer, Questions } from './questions.ts';

/** How long the toolbar may take for what it is asked, ms. */
const patience = 15_000;

/** What the toolbar takes; ready, break, hold, hang-up and transfer are clicked in it and cannot be asked of it. */
export const taken: ReadonlySet<PhoneCommand['do']> = new Set(['dispose', 'call-back', 'link-record', 'sign-in-here']);

/** Asks the toolbar for one thing, once. */
export async function perform(
  command: PhoneCommand,
  questions: Questions,
  options: AmeyoOptions,
  /** Of the pop that showed the call, where this page saw it. */
  requestId: string | undefined,
): Promise<CommandOutcome> {
  switch (command.do) {
    case 'dispose':
      return outcomeOf(
        await questions.ask({
          to: 'dispose',
          message: {
            method: 'disposeCallByDisposition',
            dispositionCode: command.code,
            crtObjectId: command.id,
          },
          patience,
          tells: (message) => (message.event === 'disposed' && message.of.customer === command.id ? true : undefined),
        }),
      );
    case 'call-back':
      return outcomeOf(
        await questions.ask({
          to: 'call-back',
          message: {
            method: 'disposeAndScheduleCallback',
            phoneNumber: dialledNumber(command.number, options),
            selfCallBack: command.isOwn,
            callBackTime: timeText(command.at, options.callBackTime),
          },
          patience,
        }),
      );
    case 'link-record':
      return command.channel === 'call' ? link(command, questions, requestId) : { kind: 'refused', code: 'other' };
    case 'sign-in-here':
      return outcomeOf(
        await questions.ask({ to: 'sign-in', message: { method: 'doForceLogin' }, patience, tells: signedIn }),
      );
    case 'set-queue':
    case 'send-contact':
      return { kind: 'refused', code: 'other' };
  }
}

type LinkCommand = Extract<PhoneCommand, { do: 'link-record' }>;

/** The answer to the pop where that can be given, else for the call by its id. */
async function link(
  { id, ticket }: LinkCommand,
  questions: Questions,
  requestId: string | undefined,
): Promise<CommandOutcome> {
  const record = { recordId: String(ticket), recordName: `#${ticket}`, recordType: 'ticket' };
  const message =
    requestId === undefined
      ? { method: 'setRecordInfoForCrt', crtObjectId: id, ...record }
      : { method: 'recordInfoForShowCrm', showCrmrequestId: requestId, ...record };
  return outcomeOf(await questions.ask({ to: 'link', message, patience }));
}

function signedIn(message: AmeyoMessage): boolean | undefined {
  return message.event === 'sign-in' && message.state !== 'needed' ? message.state === 'done' : undefined;
}

function outcomeOf(answer: Answer): CommandOutcome {
  if (answer === 'late') return { kind: 'unknown' };
  if (answer.isDone) return { kind: 'done' };
  return { kind: 'refused', code: 'other', ...(answer.words !== undefined && { words: answer.words }) };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** No document says in which form the toolbar wants a time; `local` is how Ameyo's own dispose API writes it. */
function timeText(at: number, form: AmeyoOptions['callBackTime']): string {
  const time = new Date(at);
  if (form === 'ms') return String(at);
  if (form === 'iso') return time.toISOString();
  const day = `${two(time.getMonth() + 1)}-${two(time.getDate())}-${time.getFullYear()}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
