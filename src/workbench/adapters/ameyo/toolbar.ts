import type { ReadCommand } from './commands.ts';
import type { TenantSettings } from './tenant-settings.ts';
import { ToolbarChats } from './toolbar-chats.ts';

type Message = Readonly<Record<string, unknown>>;
type CallCommand = Extract<ReadCommand, { do: 'call' }>['call'];

type CallDeed =
  | Extract<ReadCommand, { readonly do: 'dispose' | 'link' }>
  | { readonly do: 'repeat' | 'hang-up' | 'transfer' | 'confer' };

interface ToolbarCall {
  readonly crt: string;
  readonly userCrt: string;
  readonly call: CallCommand;
  readonly isEnded: boolean;
  readonly isDisposed: boolean;
}

/** What a toolbar page shows of itself. */
export interface ToolbarState {
  readonly isSignedIn: boolean;
  readonly presence: 'offline' | 'ready' | 'break' | 'on call' | 'dispose the call';
  readonly calls: number;
  /** The number in the dial box; empty where none is. */
  readonly dialBox: string;
}

const campaignId = '12';
let made = 257_458;

/** One agent's toolbar: what is done in it and what its host asks become messages to the host. */
export class Toolbar {
  #isSignedIn = false;
  #isOnBreak = false;
  #call: ToolbarCall | undefined;
  #dialBox = '';
  #linked = new Map<string, string>();
  readonly #settings: () => TenantSettings;
  readonly #post: (message: unknown) => void;
  readonly #chats = new ToolbarChats(
    (message) => this.#say(message),
    () => (made += 1),
  );

  constructor(settings: () => TenantSettings, post: (message: unknown) => void) {
    this.#settings = settings;
    this.#post = post;
  }

  get state(): ToolbarState {
    const isRunning = this.#call !== undefined && !this.#call.isEnded;
    const mustDispose = this.#call !== undefined && this.#call.isEnded && !this.#call.isDisposed;
    const free = this.#isOnBreak ? 'break' : 'ready';
    const presence = isRunning ? 'on call' : mustDispose ? 'dispose the call' : free;
    return {
      isSignedIn: this.#isSignedIn,
      presence: this.#isSignedIn ? presence : 'offline',
      calls: isRunning ? 1 : 0,
      dialBox: this.#dialBox,
    };
  }

  /** The record that the host has linked a call with. */
  linkedWith(crt: string): string | undefined {
    return this.#linked.get(crt);
  }

  load(isRemembered: boolean): void {
    this.#say({ method: 'onLoadHandler' });
    this.#isSignedIn = isRemembered;
    if (isRemembered) this.#say({ method: 'loginStatusHandler', reason: 'loggedIn' });
  }

  /** Throws a sentence where it cannot be done now. */
  obey(command: Exclude<ReadCommand, { do: 'reload' }>): void {
    switch (command.do) {
      case 'sign-in':
        this.#isSignedIn = true;
        return this.#say(success('loginHandler'), success('selectExtensionHandler'), success('selectCampaignHandler'));
      case 'sign-in-refused':
        return this.#say({ method: 'loginHandler', reason: 'Invalid user name or password' });
      case 'sign-in-elsewhere':
        return this.#say({ method: 'loginHandler', reason: 'forceLoginRequired: signed in at 10.0.0.7' });
      case 'sign-out':
        this.#isSignedIn = false;
        return this.#say(success('logoutHandler'));
      case 'ready':
      case 'break':
        this.#isOnBreak = command.do === 'break';
        return this.#say(success(command.do === 'ready' ? 'readyHandler' : 'breakHandler'));
      case 'noise':
        this.#post('not json');
        this.#post({ type: 'webpackOk' });
        return this.#say({ method: 'handleUserCrtUpdatedHandler' });
      case 'dial':
        return this.#dialTyped();
      case 'call':
        return this.call(command.call);
      case 'chat':
      case 'turn-to-chat':
      case 'end-chat':
      case 'dispose-chat':
        return this.#chats.obey(command);
      case 'post':
        return this.#post(command.message);
      case 'repeat':
      case 'hang-up':
      case 'transfer':
      case 'confer':
      case 'dispose':
      case 'link':
        return this.#callDoes(command);
    }
  }

  call(call: CallCommand): void {
    if (!this.#isSignedIn) throw new Error('Nobody is signed in to the toolbar.');
    if (this.#call && !this.#call.isDisposed) throw new Error('Force dispose: the last call has no disposition yet.');
    made += 1;
    const crt = `d928-61955288-vce-${made}`;
    this.#call = { crt, userCrt: `d928-61955288-ses-agent1-x4kf-uce-${made}`, call, isEnded: false, isDisposed: false };
    this.#show(this.#call);
  }

  #show({ crt, userCrt, call }: ToolbarCall): void {
    const params = {
      crtObjectId: crt,
      userCrtObjectId: userCrt,
      callType: call.callType,
      userId: 'agent1',
      campaignId,
      campaignName: 'Support',
      queueName: 'English',
      customerId: '-1',
      ...call.params,
    };
    this.#say({
      method: 'showCrm',
      phone: call.phone,
      requestId: String(made),
      additionalParams: call.asObject ? params : JSON.stringify(params),
    });
  }

  #callDoes(command: CallDeed): void {
    const call = this.#call;
    if (!call) throw new Error('There is no call.');
    const { crt, userCrt } = call;
    const userCustomerCRTInfo = { userCrtObjectId: userCrt, customerCrtObjectId: crt };
    switch (command.do) {
      case 'repeat':
        return this.#show(call);
      case 'hang-up':
        this.#call = { ...call, isEnded: true };
        return this.#say({ ...success('hangupHandler'), userCustomerCRTInfo });
      case 'transfer':
        return this.#say({ ...success('transferToUserHandler'), userCustomerCRTInfo, toUserId: 'eve' });
      case 'confer':
        return this.#say({ ...success('conferWithUserHandler'), userCustomerCRTInfo, toUserId: 'eve' });
      case 'dispose':
        this.#call = { ...call, isEnded: true, isDisposed: true };
        return this.#say({ method: 'disposeCall', userCustomerCRTInfo });
      case 'link':
        return this.#say({ method: 'showCrmDetailed', recordInfo: { recordId: command.ticket, userCustomerCRTInfo } });
    }
  }

  /** What the page around it says: the text of a JSON object. */
  hear(message: Message): void {
    switch (message['method']) {
      case 'doForceLogin':
        this.#isSignedIn = true;
        return this.#say(success('forceLoginHandler'));
      case 'getDispositionCodes':
        return this.#say({
          method: 'getDispositionCodesHandler',
          dispositionCodes: { result: this.#settings().dispositions },
        });
      case 'doDial':
        return this.#dial(message);
      case 'populateNumberInDialBox':
        if (this.#isSignedIn) this.#dialBox = textOf(message['phone']);
        return undefined;
      case 'disposeCallByDisposition':
      case 'disposeAndScheduleCallback':
        return this.#disposeAsAsked(message);
      case 'recordInfoForShowCrm':
      case 'setRecordInfoForCrt':
        this.#linked.set(textOf(message['crtObjectId']) || (this.#call?.crt ?? ''), textOf(message['recordId']));
        return this.#say({ method: textOf(message['requestMethodId']), result: { status: 'success' } });
      default:
        return undefined;
    }
  }

  #dial(message: Message): void {
    if (!this.#settings().doesToolbarDial || this.state.presence !== 'ready')
      return this.#say({ method: 'failedDoDialNotifyHandler', reason: 'The agent cannot dial now' });
    this.#say({ method: 'callInitiatedHandler', reason: { thirdPartyData: {} } });
    const params = typeof message['additionalParams'] === 'object' ? { ...message['additionalParams'] } : {};
    this.call({ phone: textOf(message['phone']), callType: 'outbound.manual.dial', params, asObject: false });
  }

  #dialTyped(): void {
    if (this.#dialBox === '') throw new Error('There is no number in the dial box.');
    this.call({ phone: this.#dialBox, callType: 'outbound.manual.dial', params: {}, asObject: false });
    this.#dialBox = '';
  }

  #disposeAsAsked(message: Message): void {
    const isCallBack = message['method'] === 'disposeAndScheduleCallback';
    const isMeant = isCallBack || this.#call?.crt === message['crtObjectId'];
    if (!this.#settings().takesDispositions || !isMeant || this.#call?.isEnded !== true)
      return this.#say({
        method: isCallBack ? 'failedScheduleCallBackNotifyHandler' : 'failedDispositionNotifyHandler',
        reason: 'The call cannot be disposed',
      });
    this.#say(success(isCallBack ? 'callbackSuccessNotifyHandler' : 'disposeCallByDispositionCodeHandler'));
    this.obey({ do: 'dispose', code: textOf(message['dispositionCode']) });
  }

  #say(...messages: readonly Message[]): void {
    for (const message of messages) this.#post(JSON.stringify(message));
  }
}

const success = (method: string): Message => ({ method, reason: 'success' });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
