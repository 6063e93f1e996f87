import type { Directive } from '@sojourn/contract';
import type { Cursor, Plan } from '@sojourn/engine';

/** Where an enrollment stands, as far as its directive depends on it. */
export interface Standing {
  readonly cursor: Cursor;
  readonly seq: number;
  /** Held back by a paused journey. */
  readonly held: boolean;
  /** Milliseconds since 1970, by PostgreSQL's clock. */
  readonly now: number;
}

/** What the durable run is to do, given where the enrollment stands. Remaining time, never a date: clocks do not meet. */
export function directiveFor(plan: Plan, { cursor, seq, held, now }: Standing): Directive {
  switch (cursor.kind) {
    case 'entered':
      return { kind: 'wait', seq, remainingMs: 0, summary: 'entered' };
    case 'waiting':
      return {
        kind: 'wait',
        seq,
        remainingMs: Math.max(0, Math.ceil(cursor.until - now)),
        summary: cursor.node,
      };
    case 'acting':
      if (held) return { kind: 'wait', seq, remainingMs: null, summary: `${cursor.node} (paused)` };
      return { kind: 'act', seq, summary: cursor.node, ...howToAct(plan, cursor.node) };
    case 'done':
      return { kind: 'done', seq };
  }
}

function howToAct(plan: Plan, node: string) {
  const action = plan.nodes[node]?.action;
  if (!action) throw new Error(`the plan has no action at ${node}`);
  return { lane: action.lane, timeoutMs: action.retry.timeoutMs };
}
