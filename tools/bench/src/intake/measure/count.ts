import { ruleGroupSchema, type RuleGroup } from '@sojourn/conditions';
import { monotonicMs } from '../../enrollment/measure/monotonic-ms.js';
import type { Scale } from '../options.js';
import { openHouse } from '../stage/open-house.js';
import type { IntakeStage } from '../stage/open-stage.js';
import { letManyBe } from '../workload/many-customers.js';

/** What counting by one condition, with 20 examples, has shown. */
export interface CountFigures {
  readonly condition: string;
  readonly count: number | null;
  readonly isEstimate: boolean;
  readonly examples: number;
  /** How long each time took, in milliseconds. */
  readonly times: readonly number[];
}

const isVip = { field: 'customer.plan', operator: '=', value: 'vip' };
const inBerlin = { field: 'customer.city', operator: '=', value: 'Berlin' };
const ordered = (count: number) => ({
  field: 'did',
  operator: 'atLeast',
  value: { event: 'Order Completed', count, within: 'P30D' },
});
const inactive = { field: 'inactive', operator: 'for', value: 'P30D' };
const group = (combinator: 'and' | 'or', ...rules: readonly object[]): RuleGroup =>
  ruleGroupSchema.parse({ combinator, rules });

const conditions: readonly (readonly [string, RuleGroup])[] = [
  ['plan is vip', group('and', isVip)],
  ['ordered at least twice within 30 days', group('and', ordered(2))],
  ['inactive for 30 days', group('and', inactive)],
  ['in Berlin and ordered within 30 days', group('and', inBerlin, ordered(1))],
  ['vip or inactive for 30 days', group('or', isVip, inactive)],
  ['in Berlin and (vip or ordered twice)', group('and', inBerlin, group('or', isVip, ordered(2)))],
];

/** Measures how long whoever makes a segment waits for a count and examples. */
export async function measureCount(
  stage: IntakeStage,
  { customers, eventsOfEach, times }: Scale['count'],
  progress: (what: string) => void,
): Promise<readonly CountFigures[]> {
  const house = await openHouse(stage);
  try {
    await letManyBe(house, { customers, eventsOfEach, progress });
    const figures: CountFigures[] = [];
    for (const [condition, rules] of conditions) {
      const taken: number[] = [];
      let last: Omit<CountFigures, 'condition' | 'times'> | undefined;
      for (let time = 0; time < times; time += 1) {
        const from = monotonicMs();
        const preview = await house.store.segments.preview(house.workspaceId, rules);
        taken.push(monotonicMs() - from);
        last = { ...preview, examples: preview.examples.length };
      }
      if (last !== undefined) figures.push({ condition, ...last, times: taken });
      progress(`counted: ${condition}`);
    }
    return figures;
  } finally {
    await house.close();
  }
}
