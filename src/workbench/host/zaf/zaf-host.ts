import type { Api } from './api.ts';
import { answerCall } from './answer-call.ts';
import { createHooks } from './hooks.ts';
import type { HookAnswer } from './hooks.ts';
import type { Instance } from './instance.ts';
import type { Instances } from './instances.ts';
import { unanswered } from './jq-xhr.ts';
import type { RequestEnd } from './jq-xhr.ts';
import { readRequestOptions } from './request-options.ts';
import type { RequestOptions } from './request-options.ts';
import { readAppMessage, subscriberCount } from './wire.ts';
import type { Call, KeyedMessage } from './wire.ts';

/** What the app learns about its installation. Secure settings are never among `settings`. */
export interface AppMetadata {
  readonly appId: number;
  readonly name: string;
  readonly installationId: number;
  readonly version: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A message that crossed the border to or from an app frame. */
export interface Crossing {
  readonly direction: 'from-app' | 'to-app';
  readonly instance: Instance;
  readonly message: unknown;
}

export interface ZafWorld {
  readonly instances: Instances;
  readonly apis: readonly Api[];
  readonly metadata: () => AppMetadata;
  readonly request: (from: Instance, options: RequestOptions) => Promise<RequestEnd>;
  readonly onCrossing: (crossing: Crossing) => void;
  readonly onRegistered: (instance: Instance) => void;
  /** A frame began to hear an event of `target`. */
  readonly onSubscribed: (target: Instance, name: string) => void;
}

/** Zendesk's half of the SDK's wire protocol. Independent of any page: messages come in by `receive`. */
export interface ZafHost {
  receive(event: { readonly source: unknown; readonly origin: string; readonly data: unknown }): void;
  /** An event of an instance, to every frame that subscribed to it. */
  publish(guid: string, name: string, message?: unknown): void;
  /** An event of every instance. */
  broadcast(name: string, message?: unknown): void;
  /** Straight to one frame, subscribed or not. */
  emit(guid: string, name: string, message?: unknown): void;
  ask(guid: string, name: string): Promise<HookAnswer>;
}

const SESSION_TIMEOUT = 300_000;

export const createZafHost = (world: ZafWorld): ZafHost => {
  const { instances } = world;
  const send = (to: Instance, message: Record<string, unknown>): void => {
    if (!to.frame) return;
    // JSON only: what a structured clone could carry beyond it does not survive Zendesk's channel either.
    const plain: unknown = JSON.parse(JSON.stringify(message));
    world.onCrossing({ direction: 'to-app', instance: to, message: plain });
    to.frame.window.postMessage(plain, to.frame.origin);
  };
  const hooks = createHooks(instances, send);
  const publish = (guid: string, name: string, message?: unknown): void => {
    for (const to of instances.subscribers(guid, name)) send(to, { key: `zaf.${name}`, message, instanceGuid: guid });
  };
  const register = (from: Instance): void => {
    const instance = instances.register(from.guid);
    if (!instance) return;
    const message = { context: instance.context, metadata: world.metadata(), iframe_session_timeout: SESSION_TIMEOUT };
    send(instance, { key: 'zaf.app.registered', message });
    world.onRegistered(instance);
  };
  const answer = async (from: Instance, target: Instance, call: Call): Promise<void> => {
    send(from, { id: call.id, result: await answerCall(world.apis, target, call) });
  };
  const request = async (from: Instance, key: string, message: unknown): Promise<void> => {
    const options = readRequestOptions(message);
    const end = options ? await world.request(from, options) : unanswered('error');
    send(from, { key: `zaf.${key}.${end.name}`, message: { responseArgs: end.responseArgs } });
  };
  const hear = (from: Instance, target: Instance, { key, message, error }: KeyedMessage): void => {
    const [, verb, name = ''] = /^iframe\.(on|off|trigger|reply):(.*)$/.exec(key) ?? [];
    if (key === 'iframe.handshake') register(from);
    else if (verb === 'on' || verb === 'off') {
      instances.subscribe(target.guid, from.guid, name, subscriberCount(message));
      if (verb === 'on') world.onSubscribed(target, name);
    } else if (verb === 'trigger') publish(target.guid, name, message);
    else if (verb === 'reply') hooks.reply(from, name, error);
    else if (/^request:\d+$/.test(key)) void request(from, key, message);
    // What remains (`session.live`, `__track__`, an app's own postMessage) wants no answer.
  };
  return {
    receive({ source, origin, data }) {
      const from = instances.byWindow(source);
      if (!from?.frame || from.frame.origin !== origin) return;
      const message = readAppMessage(data);
      if (!message) return;
      world.onCrossing({ direction: 'from-app', instance: from, message });
      const target = instances.byGuid(message.instanceGuid ?? from.guid) ?? from;
      if ('request' in message) void answer(from, target, message);
      else hear(from, target, message);
    },
    publish,
    broadcast(name, message) {
      for (const { guid } of instances.all()) publish(guid, name, message);
    },
    emit(guid, name, message) {
      const to = instances.byGuid(guid);
      if (to) send(to, { key: `zaf.${name}`, message });
    },
    async ask(guid, name) {
      const target = instances.byGuid(guid);
      return target ? hooks.ask(target, name) : { isRefused: false };
    },
  };
};
