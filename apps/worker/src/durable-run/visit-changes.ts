import type { Effect } from '@sojourn/engine';
import type { VisitChange } from '@sojourn/store';

/** What the engine's effects say about visits: one change for each visit they name. */
export function visitChanges(effects: readonly Effect[], now: number): readonly VisitChange[] {
  const changes = new Map<number, VisitChange>();
  const change = (effect: { readonly node: string; readonly visit: number }, what: Partial<VisitChange>) => {
    const untouched: VisitChange = {
      node: effect.node,
      number: effect.visit,
      enteredAt: now,
      dueAt: null,
      leftAt: null,
      outcome: null,
      reason: null,
      facts: null,
      failed: false,
    };
    changes.set(effect.visit, { ...(changes.get(effect.visit) ?? untouched), ...what });
  };
  for (const effect of effects) {
    switch (effect.kind) {
      case 'visit-began':
        change(effect, { enteredAt: effect.at });
        break;
      case 'visit-ended': {
        const { at, outcome, reason, facts = null } = effect;
        change(effect, { leftAt: at, outcome, reason, facts, failed: outcome === 'failed' });
        break;
      }
      case 'wait':
        change(effect, { dueAt: effect.until, reason: effect.reason });
        break;
      case 'act':
        // An action that had waited for a datum is not waiting any more.
        change(effect, {});
        break;
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
  return [...changes.values()];
}
