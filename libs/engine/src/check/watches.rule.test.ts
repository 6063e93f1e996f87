import { all, rule } from './testing/conditions.test-helper.js';
import { found, prove } from './testing/prove.test-helper.js';

const city = (operator: string, value?: unknown) => rule('customer.city', operator, value);

describe('goals and exits', () => {
  it('have conditions that can be read', () => {
    const broken = { combinator: 'and', rules: [{ field: 'customer.x', operator: 'near', value: 1 }] };
    const problems = prove({
      goals: [
        { id: 'g', event: 'Order', ends: true, where: broken },
        { id: 'h', event: 'Order', ends: true, same: [{ property: 'a', as: 'nowhere' }] },
      ],
      exits: [{ id: 'e', reason: 'r', when: {} }],
    });
    expect(problems.map(({ severity, path }) => `${severity} ${path.join('.')}`)).toEqual([
      'error goals.0.where.rules.0.operator',
      'error goals.1.same.0.as',
      'error exits.0.when.combinator',
      'error exits.0.when.rules',
    ]);
  });

  it('are different from each other', () => {
    const goal = { id: 'g', event: 'Order', ends: true };
    expect(found({ goals: [goal, goal] })).toEqual(['repeated-id at goals.1.id']);
  });

  it('do not take everybody out at once', () => {
    const exits = [{ id: 'e', reason: 'r', when: all() }];
    expect(prove({ exits })).toMatchObject([{ code: 'exit-at-once', severity: 'error' }]);
    expect(found({ exits: [{ id: 'e', reason: 'r', when: all(city('=', 'Rome')) }] })).toEqual([]);
  });
});
