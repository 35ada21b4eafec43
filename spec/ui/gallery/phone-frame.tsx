import { useState } from 'react';
import type { PhoneScreenProps } from '../../../src/ui/phone/phone-props.ts';
import { PhoneScreen } from '../../../src/ui/phone/phone-screen.tsx';

/** The phone's pane as its location lays it out, with a grey field for the adapter. */
export const PhoneFrame = (props: Omit<PhoneScreenProps, 'below'>) => {
  const [below, setBelow] = useState<HTMLElement | null>(null);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 560 }}>
      <div>{below !== null && <PhoneScreen {...props} below={below} />}</div>
      <div style={{ flex: 1, background: props.place === 'here' ? '#8883' : 'none' }} />
      <div ref={setBelow} />
    </div>
  );
};
