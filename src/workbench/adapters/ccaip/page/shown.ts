/** How a number stands on the phone's display. */
export const shownNumber = (number: string): string => (number === '' ? 'Anonymous' : number);

/** `4:12`, `1:04:12`. */
export const shownSeconds = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
};
