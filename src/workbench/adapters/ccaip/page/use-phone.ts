import { useEffect, useState } from 'react';
import type { PageEvent } from '../page-events.ts';
import type { PhoneLink } from './phone-link.ts';

export interface SeenEvent extends PageEvent {
  /** What to add to this browser's clock to have the server's, in ms. */
  readonly clockOffset: number;
}

export const usePhone = (link: PhoneLink): SeenEvent | undefined => {
  const [seen, setSeen] = useState<SeenEvent>();
  useEffect(() => link.listen((event) => setSeen({ ...event, clockOffset: event.now - Date.now() })), [link]);
  return seen;
};
