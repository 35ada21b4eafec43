/**
 * Runs in the app's frames before the app, where the host page's simulator asks for a browser that behaves badly: `browser` in the
 * address names what it blocks (`storage`, `tabs`), and a message of the host page freezes and thaws the frame. It is sent
 * as its own text, so it uses nothing from outside.
 */
export function troubledBrowser(): void {
  const blocked = new URLSearchParams(location.search).get('browser') ?? '';
  const deny = (): never => {
    throw new DOMException('Blocked by the workbench', 'SecurityError');
  };
  if (blocked.includes('storage')) {
    IDBFactory.prototype.open = deny;
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: deny });
  }
  if (blocked.includes('tabs')) {
    LockManager.prototype.query = () => Promise.reject(new DOMException('Blocked by the workbench', 'SecurityError'));
    Reflect.deleteProperty(window, 'BroadcastChannel');
  }

  let isFrozen = false;
  let held: (() => void)[] = [];
  const whenThawed = (work: () => void): void => void (isFrozen ? held.push(work) : work());
  window.addEventListener(
    'message',
    (event) => {
      const { data, origin, source } = event;
      const isOrder = source === window.parent && typeof data === 'object' && data !== null && 'isFrozen' in data;
      if (isOrder || isFrozen) event.stopImmediatePropagation();
      if (!isOrder) {
        if (isFrozen) held.push(() => window.dispatchEvent(new MessageEvent('message', { data, origin, source })));
        return;
      }
      isFrozen = data.isFrozen === true;
      if (isFrozen) return;
      const late = held;
      held = [];
      for (const work of late) work();
    },
    { capture: true },
  );
  if (typeof BroadcastChannel !== 'function') return;
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      this.addEventListener('message', (event) => {
        if (!isFrozen) return;
        event.stopImmediatePropagation();
        held.push(() => this.dispatchEvent(new MessageEvent('message', { data: event.data })));
      });
    }
    override postMessage(message: unknown): void {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no other
      whenThawed(() => super.postMessage(message));
    }
  };
}
