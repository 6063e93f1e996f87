import type { Step } from '@sojourn/engine';
import type { z } from 'zod';
import { ASSIGNED, POOL_EMPTY, type assignCodeConfig } from './assign-code.config.js';
import { poolKey } from './pool-key.js';

/** Asks the database for a code of the pool, and brings what it answers. */
export const assignCodeStep: Step<z.output<typeof assignCodeConfig>> = {
  type: 'assign-code',
  version: 1,
  enter(config, context) {
    const pool = poolKey(config.pool, context);
    if (pool.kind === 'key') return { kind: 'ask', ask: { kind: 'code', pool: pool.key } };
    return {
      kind: 'leave',
      outcome: POOL_EMPTY,
      reason: `No pool to take a code from: ${pool.missing} names none`,
    };
  },
  answered(config, context, answer) {
    const chosen = poolKey(config.pool, context);
    const pool = chosen.kind === 'key' ? chosen.key : '';
    const code = answer.kind === 'code' ? answer.code : null;
    if (code === null) return { kind: 'leave', outcome: POOL_EMPTY, reason: `No code is left in “${pool}”` };
    return { kind: 'leave', outcome: ASSIGNED, reason: `Got a code from “${pool}”`, result: { code, pool } };
  },
};
