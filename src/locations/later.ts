type Urgency = 'user-visible' | 'background';

/** The browser's own queue of tasks by urgency, where it has one. */
interface TaskQueue {
  postTask(task: () => void, options: { readonly priority: Urgency }): Promise<unknown>;
}

const hasQueue = (page: object): page is { readonly scheduler: TaskQueue } =>
  'scheduler' in page && typeof page.scheduler === 'object';

const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.addEventListener('message', () => tasks.shift()?.());
channel.port1.start();

const waiting: Readonly<Record<Urgency, (() => void)[]>> = { 'user-visible': [], background: [] };

/**
 * Does work in a task of its own, once what came from the phone has been dealt with: what Zendesk is told leaves this frame
 * only at the end of a task, so a record that is to open must not wait for drawing and storing. Works of one turn share the
 * task. Not a timer: those sleep in hidden tabs.
 */
export function later(work: () => void, urgency: Urgency): void {
  if (waiting[urgency].push(work) > 1) return;
  begin(() => {
    // One that fails takes none of the others with it.
    for (const one of waiting[urgency].splice(0)) queueMicrotask(one);
  }, urgency);
}

function begin(task: () => void, urgency: Urgency): void {
  if (hasQueue(window)) {
    void window.scheduler.postTask(task, { priority: urgency });
    return;
  }
  tasks.push(task);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no other side than its own
  channel.port2.postMessage(undefined);
}
