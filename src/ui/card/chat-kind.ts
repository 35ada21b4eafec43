/** How the customer writes, as far as the vendor's session type tells. */
export type ChatKind = 'sms' | 'whatsapp' | 'mobile' | 'web';

const words: readonly (readonly [RegExp, ChatKind])[] = [
  [/\bsms\b/i, 'sms'],
  [/\bwhats ?app\b/i, 'whatsapp'],
  [/\bmobile\b/i, 'mobile'],
  [/\bweb\b/i, 'web'],
];

/** `Messaging Inbound (SMS via API)` is an SMS; unknown types have no kind. */
export const chatKind = (sessionType: string | undefined): ChatKind | undefined =>
  words.find(([word]) => word.test(sessionType ?? ''))?.[1];
