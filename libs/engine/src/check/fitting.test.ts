import { all, rule } from './testing/conditions.test-helper.js';
import { found, node, prove, type Sketch } from './testing/prove.test-helper.js';

describe('what stands in a journey', () => {
  it('fits its trigger', () => {
    const nodes = { a: node('post') };
    expect(found({ nodes, trigger: node('schedule') })).toEqual([]);
    expect(prove({ nodes })).toMatchObject([
      {
        code: 'wrong-trigger',
        severity: 'error',
        message: '“post” needs the trigger “schedule”; this journey starts with “start”.',
      },
    ]);
    expect(found({ nodes, trigger: node('teleport') })).toEqual(['unknown-node-type at trigger.type']);
  });

  it('can be carried out, unless that is not asked', () => {
    const sketch = { nodes: { a: node('later') } };
    expect(prove(sketch)).toMatchObject([
      {
        code: 'not-available',
        severity: 'error',
        message: '“later” cannot run here yet.',
        path: ['nodes', 'a', 'type'],
      },
    ]);
    expect(prove(sketch, { anyAvailability: true })).toEqual([]);
  });

  it('is what the host carries out', () => {
    const carries = {
      reentry: ['once'],
      settings: ['timezone'],
      facts: ['paths'],
      goals: false,
      exits: false,
    } as const;
    const sketch: Sketch = {
      nodes: { a: node('choose', { reads: ['customer.x'] }) },
      reentry: { policy: 'always' },
      settings: { holdout: 0.1, timezone: 'Europe/Berlin' },
      goals: [{ id: 'g', event: 'Order', ends: true }],
      exits: [{ id: 'e', reason: 'r', when: all(rule('customer.x', '=', 1)) }],
    };
    expect(found(sketch, { carries })).toEqual([
      'not-available at reentry.policy',
      'not-available at settings.holdout',
      'not-available at goals',
      'not-available at exits',
    ]);
    expect(found({ nodes: sketch.nodes ?? {} }, { carries: { ...carries, facts: [] } })).toEqual([
      'not-available at nodes.a.config',
    ]);
    expect(found(sketch)).toEqual([]);
    expect(found(sketch, { carries, anyAvailability: true })).toEqual([]);
  });
});
