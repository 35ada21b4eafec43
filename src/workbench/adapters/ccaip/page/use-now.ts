import { useEffect, useState } from 'react';

/** The server's time, ticking twice a second. */
export const useNow = (clockOffset: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now + clockOffset;
};
