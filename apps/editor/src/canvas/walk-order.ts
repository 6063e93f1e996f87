import { TRIGGER, type Journey } from '@sojourn/journey';

/** All node ids in the order in which a customer could meet them, the trigger first; unconnected ones last. */
export function walkOrder(journey: Journey): readonly string[] {
  const order = new Set<string>([TRIGGER]);
  for (const id of order) {
    for (const { from, to } of journey.edges) {
      if (from === id && Object.hasOwn(journey.nodes, to)) order.add(to);
    }
  }
  return [...order, ...Object.keys(journey.nodes).filter((id) => !order.has(id))];
}
