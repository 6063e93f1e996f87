import fc from 'fast-check';
import { retryAfterMs, waitBefore } from './wait-before.js';

const settings = { firstMs: 500, longestMs: 30_000 };
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait before another attempt', () => {
  it('lies anywhere between nothing and a bound that doubles', () => {
    const longest = [1, 2, 3, 6, 7, 8, 1000].map((failures) => waitBefore(failures, settings, 0, () => 1));
    expect(longest).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000, 30_000]);
    expect(waitBefore(5, settings, 0, () => 0)).toBe(0);
  });

  it('is never shorter than what the server asks for, up to an hour', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(3_600_000), share, (failures, asked, random) => {
        const wait = waitBefore(failures + 1, settings, asked, () => random);
        expect(wait).toBeGreaterThanOrEqual(asked);
        expect(wait).toBeLessThanOrEqual(asked + settings.longestMs);
      }),
    );
    expect(waitBefore(1, settings, 86_400_000, () => 0)).toBe(3_600_000);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');

  it.each([
    ['seconds', '5', 5000],
    ['a date', 'Thu, 26 Nov 2026 12:00:30 GMT', 30_000],
    ['a date that has passed', 'Thu, 26 Nov 2026 11:00:00 GMT', 0],
    ['nothing', null, undefined],
    ['nonsense', 'soon', undefined],
  ])('may be %s', (_what, header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
