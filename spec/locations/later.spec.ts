import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from '../../src/locations/later.ts';

/** A browser that keeps its own queue; what is in it is done when the spec says so. */
function withQueue() {
  const tasks: { readonly task: () => void; readonly priority: string }[] = [];
  const postTask = async (task: () => void, { priority }: { readonly priority: string }): Promise<void> => {
    tasks.push({ task, priority });
  };
  vi.stubGlobal('window', { scheduler: { postTask } });
  return {
    priorities: () => tasks.map(({ priority }) => priority),
    doAll: () => {
      for (const { task } of tasks.splice(0)) task();
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('work for later', () => {
  it('shares the task of its turn, by urgency, in order', async () => {
    const queue = withQueue();
    const done: string[] = [];
    later(() => done.push('stored'), 'user-visible');
    later(() => done.push('drawn'), 'background');
    later(() => done.push('planned'), 'user-visible');
    expect(queue.priorities()).toEqual(['user-visible', 'background']);
    expect(done).toEqual([]);
    queue.doAll();
    await vi.waitFor(() => expect(done).toEqual(['stored', 'planned', 'drawn']));
  });

  it('that asks for more gets a further task', async () => {
    const queue = withQueue();
    const done: string[] = [];
    later(() => {
      done.push('first');
      later(() => done.push('second'), 'background');
    }, 'background');
    queue.doAll();
    await vi.waitFor(() => expect(done).toEqual(['first']));
    expect(queue.priorities()).toEqual(['background']);
    queue.doAll();
    await vi.waitFor(() => expect(done).toEqual(['first', 'second']));
  });

  it('is done where the browser keeps no queue of its own', async () => {
    vi.stubGlobal('window', {});
    const done: string[] = [];
    await new Promise<void>((resolve) => {
      later(() => done.push('stored'), 'user-visible');
      later(resolve, 'user-visible');
    });
    expect(done).toEqual(['stored']);
  });
});
