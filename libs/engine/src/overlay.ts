import type { Arrival } from './arrive.js';
import type { DatabaseEffect } from './effect.js';
import type { Facts } from './facts.js';

/** The facts as they are after a node was left: its result, and what it wrote, are there for the nodes behind it. */
export function applyEffects(
  facts: Facts,
  node: string,
  came: Extract<Arrival, { kind: 'leave' | 'end' }>,
): Facts {
  if (came.kind === 'end') return facts;
  const { result, effects = [] } = came;
  const written = effects.reduce(applyEffect, facts);
  if (result === undefined) return written;
  return { ...written, results: { ...written.results, [node]: result } };
}

function applyEffect(facts: Facts, effect: DatabaseEffect): Facts {
  switch (effect.kind) {
    case 'set-attribute':
      return { ...facts, customer: { ...facts.customer, [effect.attribute]: effect.value } };
    case 'list': {
      const others = (facts.lists ?? []).filter((list) => list !== effect.list);
      return { ...facts, lists: effect.change === 'add' ? [...others, effect.list] : others };
    }
    case 'record-event':
    case 'create-task':
    case 'send-in-app':
      // They take their place in the order of receipt when the transaction has been committed.
      return facts;
  }
}
