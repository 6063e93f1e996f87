import { problemAt, quote, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { wordsFor } from './words-for.js';

/** What makes sense once per occurrence only, such as a post, stands behind a trigger that has occurrences. */
export function fittingTrigger({ trigger, nodes, registry }: Draft): readonly Problem[] {
  const { node, type } = trigger;
  if (node === undefined || type === undefined) return [];
  return [...nodes.values()].flatMap((placed) => {
    const { onlyBehind } = placed.traits;
    if (onlyBehind === undefined || onlyBehind.includes(node.type)) return [];
    const titles = onlyBehind.map((name) => quote(registry.latest(name)?.title ?? name)).join(' or ');
    const message = `${wordsFor(placed)} needs the trigger ${titles}; this journey starts with ${quote(type.title)}.`;
    return [problemAt([...placed.path, 'type'], 'wrong-trigger', message)];
  });
}
