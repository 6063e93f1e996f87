import type { CheckOptions } from './check-options.js';
import { all, rule } from './testing/conditions.test-helper.js';
import { asking, found, prove } from './testing/prove.test-helper.js';

describe('conditions on values of several types', () => {
  const known: CheckOptions = {
    fieldKinds: {
      'customer.plan': ['number', 'text'],
      'customer.since': ['date', 'text'],
      'customer.seats': ['number'],
      'customer.vip': ['yes-no'],
    },
  };
  const asked = (...parts: Parameters<typeof rule>) => found(asking(all(rule(...parts))), known);

  it('are doubted in words, at their place', () => {
    expect(prove(asking(all(rule('customer.plan', '=', 'gold'))), known)).toMatchObject([
      {
        code: 'cannot-compare',
        severity: 'warning',
        path: 'nodes.a.config.ways.0.when.rules.0'.split('.'),
        message: '“plan” was sent as number and text, so not all can be compared.',
      },
    ]);
    expect(asked('customer.seats', '>', { field: 'customer.plan' })).toEqual([
      'cannot-compare at nodes.a.config.ways.0.when.rules.0',
    ]);
  });

  it('are not, where any type will do', () => {
    expect(asked('customer.plan', 'notNull')).toEqual([]);
    expect(asked('customer.since', 'contains', '2026')).toEqual([]);
    expect(asked('customer.since', 'before', '2026-11-25')).toHaveLength(1);
  });

  it('are compared as what their values were seen to be, and may be about what nobody has seen', () => {
    expect(asked('customer.seats', '=', 'many')).toEqual([
      'cannot-compare at nodes.a.config.ways.0.when.rules.0',
    ]);
    expect(asked('customer.vip', '=', true)).toEqual([]);
    expect(asked('customer.unheard', '=', 'x')).toEqual([]);
  });
});
