/** The browser's own queue of tasks by urgency, where it has one. */
interface TaskQueue {
  postTask(task: () => void, options: { readonly priority: 'user-visible' | 'background' }): Promise<unknown>;
}

const hasQueue = (page: object): page is { readonly scheduler: TaskQueue } =>
  'scheduler' in page && typeof page.scheduler === 'object';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

/**
 * Does work in a task of its own, once what came from the phone has been dealt with: what Zendesk is told leaves this frame
 * only at the end of a task, so a record that is to open must not wait for drawing and storing. Not a timer: those sleep in
 * hidden tabs.
 */
export function later(work: () => void, priority: 'user-visible' | 'background'): void {
  if (hasQueue(window)) {
    void window.scheduler.postTask(work, { priority });
    return;
  }
  waiting.push(work);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no other side than its own
  channel.port2.postMessage(undefined);
}
