import type { Directive } from '@sojourn/contract';
import type { Cursor, Plan } from '@sojourn/engine';
import { alarmOf } from './alarm.js';

/** Where an enrollment stands, as far as its directive depends on it. */
export interface Standing {
  readonly id: string;
  readonly cursor: Cursor;
  readonly seq: number;
  /** Held back by a paused journey. */
  readonly held: boolean;
  /** Milliseconds since 1970, by PostgreSQL's clock. */
  readonly now: number;
}

/** What the durable run is to do, given where the enrollment stands. Remaining time, never a date: clocks do not meet. */
export function directiveFor(plan: Plan, { id, cursor, seq, held, now }: Standing): Directive {
  switch (cursor.kind) {
    case 'entered':
      return { kind: 'wait', seq, remainingMs: 0, summary: 'entered' };
    case 'waiting':
      return { kind: 'wait', seq, remainingMs: remaining(alarmOf(cursor, id), now), summary: cursor.node };
    case 'acting':
      if (held) return { kind: 'wait', seq, remainingMs: null, summary: `${cursor.node} (paused)` };
      return { kind: 'act', seq, summary: cursor.node, ...howToAct(plan, cursor.node) };
    case 'asking':
      throw new Error(`what ${cursor.node} asked was not answered`);
    case 'done':
      return { kind: 'done', seq };
  }
}

/** Until the wait ends by itself, or has to be looked at before; null when only a nudge ends it. */
function remaining(moment: number | null, now: number): number | null {
  return moment === null ? null : Math.max(0, Math.ceil(moment - now));
}

function howToAct(plan: Plan, node: string) {
  const action = plan.nodes[node]?.action;
  if (!action) throw new Error(`the plan has no action at ${node}`);
  return { lane: action.lane, timeoutMs: action.retry.timeoutMs };
}
