import { problemAt, quote, type JourneyNode, type Problem } from '@sojourn/journey';
import { wordsFor } from './words-for.js';
import type { Draft } from './draft.js';
import type { PlacedNode } from './graph.js';
import type { Registry } from '../registry.js';

/** Every node is of a type that is known, and a trigger stands at the start and nowhere else. */
export function knownTypes({ trigger, nodes, registry }: Draft): readonly Problem[] {
  return [
    ...inspect(trigger, true, registry),
    ...[...nodes.values()].flatMap((node) => inspect(node, false, registry)),
  ];
}

function inspect(placed: PlacedNode, isStart: boolean, registry: Registry): readonly Problem[] {
  const { node, type, path } = placed;
  if (node === undefined) return [];
  if (type === undefined) return [problemAt([...path, 'type'], 'unknown-node-type', unknown(node, registry))];
  if (isStart === (type.kind === 'trigger')) return [];
  return isStart
    ? [
        problemAt(
          [...path, 'type'],
          'not-a-trigger',
          `A journey starts with a trigger, and ${quote(type.title)} is none.`,
        ),
      ]
    : [
        problemAt(
          [...path, 'type'],
          'trigger-inside',
          `${wordsFor(placed)} is a trigger: it can only stand at the start.`,
        ),
      ];
}

function unknown({ type, version }: JourneyNode, registry: Registry): string {
  const latest = registry.latest(type);
  return latest === undefined
    ? `There is no node type ${quote(type)} here.`
    : `${quote(latest.title)} has no version ${version}; the newest is ${latest.version}.`;
}
