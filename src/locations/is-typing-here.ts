/** Whether keys that are pressed now go into a page of the vendor that is shown, or into a field of ours. */
export function isTypingHere(): boolean {
  const { activeElement } = document;
  return document.hasFocus() && activeElement !== null && activeElement.matches('iframe, input, textarea, select');
}
