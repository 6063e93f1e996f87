import { evaluate, toText } from '@sojourn/conditions';
import type { Step } from '@sojourn/engine';
import { branchConfig, EVERYONE_ELSE } from './branch.config.js';

/** Leaves by the first path whose condition is true. */
export const branchStep: Step = {
  type: 'branch',
  version: 1,
  enter(config, { facts }) {
    const { paths } = branchConfig.parse(config);
    const taken = paths.find(({ when }) => evaluate(when, facts).matches);
    if (taken === undefined) return { kind: 'leave', outcome: EVERYONE_ELSE, reason: noneOf(paths.length) };
    return { kind: 'leave', outcome: taken.id, reason: toText(taken.when) };
  },
};

function noneOf(conditions: number): string {
  return conditions === 1 ? 'The condition is not true' : `None of the ${conditions} conditions is true`;
}
