import type { Direction } from '../../core/facts.ts';

interface CallKind {
  readonly direction: Direction;
  /** As people call it. */
  readonly name: string;
}

/** Every `callType` that is known, and what it stands for. */
const kinds: Readonly<Record<string, CallKind>> = {
  'inbound.call.dial': { direction: 'inbound', name: 'Inbound call' },
  'inbound.dial.customer': { direction: 'inbound', name: 'Inbound call' },
  'transferred.to.campaign.dial': { direction: 'inbound', name: 'Transferred call' },
  'click.to.call.dial': { direction: 'outbound', name: 'Click to call' },
  'outbound.callback.dial': { direction: 'outbound', name: 'Callback dial' },
  'outbound.auto.dial': { direction: 'outbound', name: 'Auto dial' },
  'outbound.auto.preview.dial': { direction: 'outbound', name: 'Preview dial' },
  'outbound.manual.preview.dial': { direction: 'outbound', name: 'Preview dial' },
  'outbound.manual.dial': { direction: 'outbound', name: 'Manual dial' },
};

/** What the words in a type that nobody has listed say. */
const words: readonly (readonly [RegExp, Direction])[] = [
  [/internal/, 'internal'],
  [/inbound|transferred/, 'inbound'],
  [/outbound|manual|preview|auto|click|callback/, 'outbound'],
];

/** Which way a call went. Without a type it came in. */
export function directionOf(callType: string | undefined): Direction {
  const plain = (callType ?? '').toLowerCase();
  return kinds[plain]?.direction ?? words.find(([word]) => word.test(plain))?.[1] ?? 'inbound';
}

/** The kind of a call as people read it, with the vendor's own word for it. */
export function kindName(callType: string): string {
  const name = kinds[callType.toLowerCase()]?.name;
  return name === undefined ? callType : `${name} (${callType})`;
}
