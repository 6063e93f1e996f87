import type { RuleGroup } from '@sojourn/conditions';
import { all, rule } from './testing/conditions.test-helper.js';
import { asking, prove } from './testing/prove.test-helper.js';

const ordered = (where?: RuleGroup) =>
  rule('did', 'atLeast', { event: 'Order', count: 2, ...(where && { where }) });
const some = (field: string, where: RuleGroup) => rule(field, 'any', where);
const nested = (when: RuleGroup) => prove(asking(when)).filter(({ code }) => code === 'nested-conditions');

describe('conditions inside conditions', () => {
  it('may ask about an event, and about the items of a list of an item', () => {
    expect(nested(all(ordered(all(rule('event.total', '>', 50)))))).toEqual([]);
    const color = all(rule('item', '=', 'red'));
    expect(nested(all(some('customer.orders', all(some('item.colors', color)))))).toEqual([]);
  });

  it('may not ask about events in a condition on an event', () => {
    expect(nested(all(ordered(all(ordered()))))).toMatchObject([
      {
        message: 'Ask what else the customer did beside this condition, not inside it.',
        path: expect.arrayContaining(['where', 'rules', '0']) as string[],
      },
    ]);
  });

  it('may not go deeper than two lists', () => {
    const deep = all(some('customer.a', all(some('item.b', all(some('item.c', all(rule('item', '=', 1))))))));
    expect(nested(deep)).toMatchObject([{ message: 'A list inside a list inside a list is too deep.' }]);
  });
});
