import fc from 'fast-check';

/** The moments around which everything happens: ordinary ones, changes of the clock, leap days. */
export const moments = [
  '2026-11-25T09:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-02-28T23:30:00Z',
  '2028-02-28T12:00:00Z',
  '2028-02-29T12:00:00Z',
  '2027-01-01T00:00:00Z',
].map((iso) => Date.parse(iso));

export const eventNames = ['Order Completed', 'Cart Viewed'] as const;
export const nodes = ['welcome', 'reminder'] as const;
export const links = ['https://example.com/a', 'https://example.com/b'] as const;
export const segments = ['vip', 'new', 'gone'] as const;
export const lists = ['hand-picked', 'empty'] as const;
export const channels = ['email', 'sms'] as const;
export const topics = ['news', 'offers'] as const;

const usualNames = ['city', 'age', 'tags', 'items', 'day', 'address', 'cart_id'];
/** Names of attributes and properties; some may be taken for something else than a name. */
export const names = [...usualNames, '0', '01', '-1', 'a b', '__proto__'];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long conditions look back, and how long ago things happen: the same lengths, so that boundaries are met. */
export const lengths = {
  PT1H: HOUR_MS,
  P1D: DAY_MS,
  PT24H: DAY_MS,
  P7D: 7 * DAY_MS,
  P30D: 30 * DAY_MS,
};

/** An instant: lengths before or after a moment, exactly or a millisecond beside. */
export function anyInstant(now: number): fc.Arbitrary<number> {
  return fc
    .tuple(
      fc.constantFrom(0, ...Object.values(lengths)),
      fc.constantFrom(-1, -1, -1, 1),
      fc.constantFrom(-1, 0, 0, 1, HOUR_MS / 2),
    )
    .map(([length, side, beside]) => now + side * length + beside);
}
