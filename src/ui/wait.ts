import { useEffect, useState } from 'react';

/** How long something is awaited: `short` below 400 ms, `skeleton` from then on, `long` after 5 s. */
export type Wait = 'short' | 'skeleton' | 'long';

/** What a screen shows while `isWaiting`: nothing at first, then a skeleton, then what it waits for. */
export const useWait = (isWaiting: boolean): Wait => {
  const [wait, setWait] = useState<Wait>('short');
  useEffect(() => {
    if (!isWaiting) return undefined;
    const skeleton = setTimeout(() => setWait('skeleton'), 400);
    const long = setTimeout(() => setWait('long'), 5000);
    return () => {
      clearTimeout(skeleton);
      clearTimeout(long);
      setWait('short');
    };
  }, [isWaiting]);
  return wait;
};
