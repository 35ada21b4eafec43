import { Failure } from '../../../../src/core/failure.ts';
import type { Clock, VendorAnswer, VendorHttp, VendorRequest } from '../../../../src/core/ports.ts';
import { never, type Mortal } from '../../stormy-helpdesk.ts';
import type { Chance } from '../chance.ts';
import type { ApiBlow, ApiWeather } from './troubles.ts';

export interface StormyHttpOptions {
  readonly inner: VendorHttp;
  readonly browser: number;
  readonly page: Mortal;
  readonly weather: ApiWeather;
  readonly chance: Chance;
  readonly clock: Clock;
  trace(line: string): void;
}

/** The vendor's API through bad weather: every request may be lost, late, refused, done unseen, or outlive its page. */
export function createStormyHttp(options: StormyHttpOptions): VendorHttp {
  const { inner, browser, page, weather, chance, clock, trace } = options;
  const wait = (from: number, to: number): Promise<void> =>
    new Promise((resolve) => clock.wakeAt(clock.now() + chance.between(from, to), () => resolve()));
  const fair = async (request: VendorRequest): Promise<VendorAnswer> => {
    await wait(20, 250);
    return inner.send(request);
  };

  async function befallen(blow: ApiBlow | undefined, request: VendorRequest): Promise<VendorAnswer> {
    switch (blow) {
      case undefined:
        return fair(request);
      case 'lost-before':
        await wait(50, request.timeout);
        throw new Failure('no-answer');
      case 'lost-after':
        await fair(request);
        await wait(50, request.timeout - 300);
        throw new Failure('no-answer');
      case 'offline':
        await wait(1, 20);
        throw new Failure('offline');
      case 'slow':
        await wait(500, request.timeout - 1_000);
        return fair(request);
      case 'page-instead':
        return { ...(await fair(request)), text: '<html><body>Please log in</body></html>' };
      case 'cut-off': {
        const answer = await fair(request);
        return { ...answer, text: answer.text.slice(0, answer.text.length / 2) };
      }
      case 'crash-before':
        page.crash('before the vendor heard it');
        return chance.happens(0.5) ? fair(request) : never();
      case 'crash-after':
        await fair(request);
        page.crash("before the vendor's answer");
        return never();
      case 'rate-limited':
      case 'error':
      case 'signed-out':
      case 'forbidden':
        await wait(20, 400);
        return refusal(blow, chance);
    }
  }

  return {
    send: async (request) => {
      if (!page.isAlive || weather.isAsleep) return never();
      const blow = weather.next(browser);
      if (blow !== undefined) trace(`${request.method} ${request.url.slice(0, 70)} ~ ${blow}`);
      try {
        const answer = await befallen(blow, request);
        return page.isAlive ? answer : await never();
      } catch (error) {
        if (!page.isAlive) return never();
        throw error;
      }
    },
  };
}

function refusal(blow: 'rate-limited' | 'error' | 'signed-out' | 'forbidden', chance: Chance): VendorAnswer {
  if (blow === 'signed-out') return { status: 401, text: '{"error":["Unauthorized"],"result":null}' };
  if (blow === 'forbidden') return { status: 403, text: 'Forbidden' };
  if (blow === 'error') return { status: chance.pick([500, 502, 503]), text: chance.pick(['', '<html>Bad gateway']) };
  return {
    status: 429,
    text: '',
    ...(chance.happens(0.6) && { retryAfter: 1000 * chance.between(1, 93) }),
  };
}
