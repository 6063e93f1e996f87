import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { anyFacts } from '../testing/any-facts.test-helper.js';
import { anyGroup } from '../testing/any-group.test-helper.js';
import { NOW } from '../testing/given.test-helper.js';
import { toSql } from './to-sql.js';

it('names every parameter of any condition, and no other', () => {
  fc.assert(
    fc.property(anyGroup, anyFacts, fc.integer({ min: 1, max: 9 }), (group, facts, firstParameter) => {
      const { entry, results } = facts;
      const scope = { customer: 'customer', now: NOW, zone: 'UTC', entry, results, firstParameter };
      const { text, values } = toSql(group, scope);
      const named = new Set(Array.from(text.matchAll(/\$(\d+)/g), ([, number]) => Number(number)));
      expect([...named].sort((one, other) => one - other)).toEqual(
        values.map((_, index) => firstParameter + index),
      );
    }),
    tries(200),
  );
});
