import { describe, expect, it } from 'vitest';
import { createHearing } from '../../src/core/hearing/hearing.ts';
import { james } from '../support/stage.ts';

const signedIn = (frame: string, email: string) => ({ kind: 'signed-in', frame, email }) as const;
const later = 60_000;

describe('what the pages of the phone have proved', () => {
  it('is theirs each: one that is loaded again takes only its own word back', () => {
    const hearing = createHearing(james);
    hearing.hear({ kind: 'noticed', frame: 'adapter', type: 'Ready' }, 0);
    hearing.hear(signedIn('chat-adapter', james.email), 0);
    hearing.lose('adapter', later);
    expect(hearing.view()).toEqual({ isHeard: true, isOtherAgent: false, signedInAs: james.email });
    hearing.lose('chat-adapter', later);
    expect(hearing.view()).toEqual({ isHeard: false, isOtherAgent: false });
  });

  it('is all taken back where every page is loaded again', () => {
    const hearing = createHearing(james);
    for (const frame of ['adapter', 'chat-adapter']) hearing.hear(signedIn(frame, james.email), 0);
    hearing.lose(undefined, later);
    expect(hearing.view().isHeard).toBe(false);
  });

  it('counts where it was said right before the page was loaded to the end', () => {
    const hearing = createHearing(james);
    hearing.hear(signedIn('adapter', james.email), 1_000);
    hearing.lose('adapter', 4_000);
    expect(hearing.view().signedInAs).toBe(james.email);
    hearing.lose('adapter', 4_001);
    expect(hearing.view().isHeard).toBe(false);
  });

  it('names the other agent where only one page is somebody else’s', () => {
    const hearing = createHearing(james);
    hearing.hear(signedIn('adapter', james.email), 0);
    hearing.hear(signedIn('chat-adapter', 'eve@agents.co'), 0);
    expect(hearing.view()).toMatchObject({ isOtherAgent: true, signedInAs: 'eve@agents.co' });
  });

  it('is the same agent’s in whatever case the vendor writes the address', () => {
    const hearing = createHearing(james);
    hearing.hear(signedIn('adapter', ' James.Bond@Agents.CO '), 0);
    expect(hearing.view().isOtherAgent).toBe(false);
  });
});
