import type { Data } from '@sojourn/conditions';
import type { Effect } from './effect.js';

/** One visit in the decision trace, the same in production and in simulation. Instants are milliseconds since 1970. */
export interface TraceEntry {
  readonly node: string;
  /** Counts the enrollment's visits from 1. */
  readonly visit: number;
  readonly enteredAt: number;
  /** When the wait at the node ends by itself, or would have; null = there is none, or it has no end. */
  readonly dueAt: number | null;
  /** Null while the enrollment is there. */
  readonly leftAt: number | null;
  /** Null while the enrollment is there, or when it ended inside the node. */
  readonly outcome: string | null;
  /** Why it rests there, or why it left, in words for people. */
  readonly reason: string | null;
  /** The facts the decision looked at, by path. */
  readonly facts: Data | null;
  readonly result: Data | null;
}

/** Writes effects down as a trace: entries that are new are added, known ones brought up to date. */
export function traceOf(
  effects: readonly Effect[],
  before: readonly TraceEntry[] = [],
): readonly TraceEntry[] {
  const entries = new Map(before.map((entry) => [entry.visit, entry]));
  for (const effect of effects) {
    switch (effect.kind) {
      case 'visit-began':
        entries.set(effect.visit, { ...blank, node: effect.node, visit: effect.visit, enteredAt: effect.at });
        break;
      case 'wait':
        update(entries, effect.visit, { dueAt: effect.until, reason: effect.reason });
        break;
      case 'act':
        // An action that had waited for a datum is not waiting any more.
        update(entries, effect.visit, { dueAt: null, reason: null });
        break;
      case 'visit-ended': {
        const { at, outcome, reason, facts = null, result = null } = effect;
        update(entries, effect.visit, { leftAt: at, outcome, reason, facts, result });
        break;
      }
      case 'ask':
      case 'matched':
      case 'goal':
      case 'set-attribute':
      case 'record-event':
      case 'list':
      case 'create-task':
      case 'send-in-app':
      case 'done':
        break;
    }
  }
  return [...entries.values()];
}

const blank = { dueAt: null, leftAt: null, outcome: null, reason: null, facts: null, result: null };

function update(entries: Map<number, TraceEntry>, visit: number, what: Partial<TraceEntry>): void {
  const entry = entries.get(visit);
  if (entry !== undefined) entries.set(visit, { ...entry, ...what });
}
