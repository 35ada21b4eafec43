/** Tells whether the browser knows that it has no network, at each change. */
export function watchOnline(onChange: (isOffline: boolean) => void): void {
  window.addEventListener('online', () => onChange(false));
  window.addEventListener('offline', () => onChange(true));
}
