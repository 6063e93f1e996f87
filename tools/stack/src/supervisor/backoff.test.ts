import { waitBefore } from './backoff.js';

it('doubles the wait from start to start, up to the longest', () => {
  const backoff = { firstMs: 500, maxMs: 3_000, wellAfterMs: 1 };
  expect([1, 2, 3, 4, 5, 60].map((attempt) => waitBefore(attempt, backoff))).toEqual([
    500, 1_000, 2_000, 3_000, 3_000, 3_000,
  ]);
});
