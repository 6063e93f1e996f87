import { applyFix } from '@sojourn/journey';
import type { CheckOptions } from './check-options.js';
import { all, did, rule } from './testing/conditions.test-helper.js';
import { asking, drawn, found, node, prove, type Sketch } from './testing/prove.test-helper.js';

const when = 'at nodes.a.config.ways.0.when';

describe('names', () => {
  const known: CheckOptions = {
    segments: ['vip'],
    lists: ['friends'],
    journeys: ['onboarding'],
    pools: ['winback'],
    events: { 'Order Completed': {} },
  };
  const goals = [{ id: 'bought', event: 'Order Completed', ends: true }];
  const chooses = (config: object): Sketch => ({ nodes: { a: node('choose', { ...config }) }, goals });

  const table: readonly (readonly [string, Sketch, readonly string[]])[] = [
    ['of lists', chooses({ list: 'friend' }), ['unknown-list at nodes.a.config.list']],
    ['of known lists', chooses({ list: 'friends' }), []],
    ['of journeys', chooses({ journey: 'offboarding' }), ['unknown-journey at nodes.a.config.journey']],
    [
      'of segments',
      { trigger: node('start', { segment: 'vips' }) },
      ['unknown-segment at trigger.config.segment'],
    ],
    ['that are not filled in yet', chooses({ list: '' }), []],
    [
      'of segments in conditions',
      asking(all(rule('segment', 'in', 'x'))),
      [`unknown-segment ${when}.rules.0.value`],
    ],
    ['of lists in conditions', asking(all(rule('list', 'in', 'friends'))), []],
    ['of pools', { nodes: { a: node('code', { pool: 'winbak' }) } }, ['unknown-pool at nodes.a']],
    ['of nodes', chooses({ node: 'b' }), ['unknown-node at nodes.a.config.node']],
    ['of nodes that are there', chooses({ node: 'a' }), []],
    ['of goals', chooses({ goal: 'bougth' }), ['unknown-goal at nodes.a.config.goal']],
    ['of goals that are there', chooses({ goal: 'bought' }), []],
    [
      'of events that sound like one',
      chooses({ event: 'Order completed' }),
      ['unknown-event at nodes.a.config.event'],
    ],
    ['of events that may be new', chooses({ event: 'Something Else' }), []],
    [
      'of events in conditions and goals',
      {
        ...asking(all(did('atLeast', 1, 'order_completed'))),
        goals: [{ id: 'g', event: 'OrderCompleted', ends: true }],
      },
      [`unknown-event ${when}.rules.0.value.event`, 'unknown-event at goals.0.event'],
    ],
  ];
  it.each(table)('%s', (_what, sketch, problems) => {
    expect(found(sketch, known)).toEqual(problems);
  });

  it('are not judged where nobody knows what there is', () => {
    expect(found(chooses({ list: 'x', journey: 'y', event: 'Order complete' }))).toEqual([]);
  });

  it('say what was probably meant, and write it', () => {
    const sketch = chooses({ list: 'friend' });
    const [problem] = prove(sketch, known);
    expect(problem).toMatchObject({
      severity: 'warning',
      message: 'There is no list “friend”. Do you mean “friends”?',
    });
    expect(problem?.fix && applyFix(drawn(sketch), problem.fix).nodes['a']?.config).toEqual({
      list: 'friends',
    });
    expect(prove(chooses({ journey: 'offboarding-4' }), known)).toMatchObject([
      { message: 'There is no journey “offboarding-4”.' },
    ]);
    expect(prove(chooses({ event: 'order completed' }), known)).toMatchObject([
      { message: '“order completed” has never happened. Do you mean “Order Completed”?' },
    ]);
  });
});
