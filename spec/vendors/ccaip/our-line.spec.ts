import { describe, expect, it } from 'vitest';
import { translate } from '../../../src/vendors/ccaip/translate.ts';
import { ccaipReader } from '../../../src/vendors/ccaip/wire.ts';

const readCcaip = ccaipReader({});

const ours = '+13392195276';

/** The number on our side as the core hears of it. */
function lineIn(data: Readonly<Record<string, unknown>>, sessionType = 'Voice Inbound (IVR)'): string | undefined {
  const message = readCcaip({ type: 'New_Call', data: { call_id: 1, session_type: sessionType, ...data } });
  const event = message && translate(message, 'adapter');
  return event?.kind === 'began' ? event.details.line : 'no call';
}

describe('the number on our side', () => {
  it.each(['support_phone_number', 'support_number', 'outbound_number', 'dnis', 'called_number'])(
    'is told by %s, as text or digits',
    (field) => {
      expect(lineIn({ [field]: ours })).toBe(ours);
      expect(lineIn({ [field]: 13_392_195_276 })).toBe('13392195276');
    },
  );

  it('is not the number that was dialled where we called', () => {
    expect(lineIn({ dnis: '+14155550132', called_number: '+14155550132' }, 'Voice Outbound')).toBeUndefined();
    expect(lineIn({ dnis: '+14155550132', outbound_number: ours }, 'Voice Outbound')).toBe(ours);
  });

  it.each([null, '', ' ', {}, 1.5, 'x'.repeat(101)])('loses no call where it is nonsense: %j', (value) => {
    expect(lineIn({ support_number: value, dnis: value })).toBeUndefined();
  });
});
