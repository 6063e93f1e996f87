import { toText, type Data } from '@sojourn/conditions';
import type { Step } from '@sojourn/engine';
import { judge } from '../judging/judge.js';
import { EVERYONE_ELSE, type BranchConfig } from './branch.config.js';

/** Leaves by the first path whose condition is true. */
export const branchStep: Step<BranchConfig> = {
  type: 'branch',
  version: 1,
  enter({ paths }, { facts, now }) {
    let looked: Data = {};
    for (const { id, when } of paths) {
      const judged = judge(when, facts, now);
      looked = { ...looked, ...judged.facts };
      if (judged.matches) return { kind: 'leave', outcome: id, reason: toText(when), facts: looked };
    }
    return { kind: 'leave', outcome: EVERYONE_ELSE, reason: noneOf(paths.length), facts: looked };
  },
};

function noneOf(conditions: number): string {
  return conditions === 1 ? 'The condition is not true' : `None of the ${conditions} conditions is true`;
}
