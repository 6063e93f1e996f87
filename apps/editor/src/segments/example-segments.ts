import type { RuleGroup } from '@sojourn/conditions';

/** A segment to start from. */
export interface ExampleSegment {
  readonly key: string;
  readonly name: string;
  /** Whom it gathers. */
  readonly says: string;
  readonly condition: RuleGroup;
}

/** Segments that most shops have some use for. */
export const exampleSegments: readonly ExampleSegment[] = [
  {
    key: 'regulars',
    name: 'Regulars',
    says: 'Ordered at least twice in the last 30 days',
    condition: {
      combinator: 'and',
      rules: [
        {
          field: 'did',
          operator: 'atLeast',
          value: { event: 'Order Completed', count: 2, within: 'P30D' },
        },
      ],
    },
  },
  {
    key: 'big-spenders',
    name: 'Big spenders',
    says: 'Ordered for more than 500 in the last 90 days',
    condition: {
      combinator: 'and',
      rules: [
        {
          field: 'did',
          operator: 'aggregate',
          value: {
            event: 'Order Completed',
            aggregate: { of: 'total', as: 'sum' },
            is: '>',
            than: 500,
            within: 'P90D',
          },
        },
      ],
    },
  },
  {
    key: 'drifting-away',
    name: 'Drifting away',
    says: 'Ordered before, but did nothing for 30 days',
    condition: {
      combinator: 'and',
      rules: [
        { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 1 } },
        { field: 'inactive', operator: 'for', value: 'P30D' },
      ],
    },
  },
];
