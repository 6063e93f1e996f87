import type { KillsRunSize } from './plan-run.js';

/** How big runs are: one for every change, one for a long night. */
export const sizes = {
  small: {
    load: { durationMs: 45_000, people: 10, rounds: 1 },
    killing: { times: { postgres: 5, temporal: 5, api: 5, worker: 5, actions: 1 }, betweenMs: 600 },
    settleMs: 240_000,
  },
  full: {
    load: { durationMs: 600_000, people: 60, rounds: 3 },
    killing: { times: { postgres: 20, temporal: 20, api: 20, worker: 20, actions: 20 }, betweenMs: 2_000 },
    settleMs: 1_200_000,
  },
} as const satisfies Record<string, KillsRunSize>;
