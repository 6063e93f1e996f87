import type { RuleGroup } from '@sojourn/conditions';
import type { Goal, Exit, Journey, JourneyNode, Problem } from '@sojourn/journey';
import { createRegistry } from '../../registry.js';
import { aJourney, node } from '../../testing/a-journey.test-helper.js';
import { checkDraft } from '../check.js';
import type { CheckOptions } from '../check-options.js';
import { proofTypes } from './proof-types.test-helper.js';

export { node };

/** The types of the proof's tests. */
export const proofRegistry = createRegistry(proofTypes);

/** A journey as a test writes it down: arrows are `from outcome to`. */
export interface Sketch {
  readonly trigger?: JourneyNode;
  readonly nodes?: Readonly<Record<string, JourneyNode>>;
  readonly arrows?: readonly string[];
  readonly goals?: readonly Goal[];
  readonly exits?: readonly Exit[];
  readonly settings?: Journey['settings'];
  readonly reentry?: Journey['reentry'];
}

/** Makes a journey of a sketch; without nodes it is a greeting. */
export function drawn({ trigger = node('start'), nodes, arrows, ...rest }: Sketch): Journey {
  const journey =
    nodes === undefined
      ? aJourney({ hello: node('send', { text: 'Hello' }) }, ['trigger entered hello'])
      : aJourney(nodes, arrows ?? ['trigger entered a']);
  return { ...journey, trigger, ...(rest as Partial<Journey>) };
}

/** Every problem of a sketch. */
export function prove(sketch: Sketch, options?: CheckOptions): readonly Problem[] {
  return checkDraft(drawn(sketch), proofRegistry, options);
}

/** The problems in short: `code at path`. */
export function found(sketch: Sketch, options?: CheckOptions): readonly string[] {
  return prove(sketch, options).map(({ code, path }) => `${code} at ${path.join('.')}`);
}

/** A journey that asks these one after the other: the ways out are `way-1`, `way-2`, … */
export function asking(...whens: readonly RuleGroup[]): Sketch {
  return { nodes: { a: node('fork', { ways: whens.map((when, at) => ({ id: `way-${at + 1}`, when })) }) } };
}
