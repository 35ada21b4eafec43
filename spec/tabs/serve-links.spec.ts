import { describe, expect, it } from 'vitest';
import { offerLink, type LinkAnswer } from '../../src/tabs/offer-link.ts';
import { serveLinks } from '../../src/tabs/serve-links.ts';
import { createFakeChannel } from '../support/fake-bus.ts';
import { setStage, theCall } from '../support/stage.ts';

async function besideThePhone() {
  const stage = await setStage();
  const channel = createFakeChannel();
  const stop = serveLinks(stage.desk, channel.join(), stage.clock);
  let made = 0;
  const offer = (...calls: readonly string[]) => {
    const answers: LinkAnswer[] = [];
    const ports = { bus: channel.join(), clock: stage.clock, newId: () => `link-${(made += 1)}` };
    const undo = offerLink(ports, { calls, signals: [] }, (answer) => answers.push(answer));
    return { answers, undo };
  };
  return { stage, channel, stop, offer };
}

const none = { isWriting: false };
const taken = { isWriting: false, session: theCall };

describe('a link that is offered to the phone', () => {
  it('hears of its call at once, or that there is none', async () => {
    const { stage, offer } = await besideThePhone();
    await stage.begin();
    const [ours, other] = [offer('1', '103646'), offer('1')];
    await stage.clock.settle();
    expect([ours.answers, other.answers]).toEqual([[taken], [none]]);
  });

  it('hears of it once more when it begins within ten seconds', async () => {
    const { stage, offer } = await besideThePhone();
    const { answers } = offer('103646');
    await stage.clock.pass(9_999);
    await stage.begin();
    await stage.end();
    expect(answers).toEqual([none, taken]);
  });

  it('hears nothing any more once it is left', async () => {
    const { stage, offer } = await besideThePhone();
    const { answers, undo } = offer('103646');
    undo();
    await stage.begin();
    await stage.clock.pass(2_000);
    expect(answers).toEqual([]);
  });

  it('hears after a second that no phone is there', async () => {
    const { stage, offer, stop } = await besideThePhone();
    stop();
    const { answers } = offer('103646');
    await stage.clock.pass(999);
    expect(answers).toEqual([]);
    await stage.clock.pass(1);
    expect(answers).toEqual([none]);
  });

  it('is not remembered where it comes too late', async () => {
    const { stage, channel } = await besideThePhone();
    const ticket = stage.helpdesk.addTicket({ requesterId: 1 });
    const offer = { calls: ['103646'], signals: [{ from: 'pop', kind: 'ticket', value: ticket.id }] };
    const message = { kind: 'link', id: 'x', expires: stage.clock.now() - 1, offer };
    channel.join().post({ ringside: 1, message });
    await stage.clock.settle();
    await stage.begin();
    expect(stage.view()?.ticket).toBeUndefined();
  });

  it('is pushed out by many others that name a call, not by those that name none', async () => {
    const { stage, offer } = await besideThePhone();
    const [first, second] = [offer('103646'), offer('103647')];
    for (let at = 0; at < 30; at += 1) offer();
    for (let at = 0; at < 19; at += 1) offer(`other-${at}`);
    await stage.clock.settle();
    await stage.begin();
    await stage.begin({ id: '103647' });
    expect(first.answers).toEqual([none]);
    expect(second.answers).toHaveLength(2);
  });
});
