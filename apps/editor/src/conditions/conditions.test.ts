import { ruleGroupSchema, type Rule } from '@sojourn/conditions';
import { changeOperator } from './change-operator.js';
import { operandKindOf, toKind } from './operand.js';
import { operatorNames } from './operators.js';
import { quantifierOf, quantifiers, withQuantifier } from './quantifier.js';
import { readGroup } from './read-group.js';

const rule: Rule = { field: 'entry.total', operator: '>', value: 100 };

describe('editing a condition', () => {
  it('keeps the value under an operator that takes one too', () => {
    expect(changeOperator(rule, '<=')).toEqual({ field: 'entry.total', operator: '<=', value: 100 });
  });

  it('gives the value the shape that the new operator takes', () => {
    expect(changeOperator(rule, 'between').value).toEqual([100, 100]);
    expect(changeOperator(rule, 'in').value).toEqual([100]);
    expect(changeOperator(rule, 'notNull')).toEqual({ field: 'entry.total', operator: 'notNull' });
    expect(changeOperator({ field: 'entry.tags', operator: 'in', value: ['a', 'b'] }, '=').value).toBe('a');
  });

  it.each(operatorNames)('has a sound rule or one still to be filled in after changing to %s', (operator) => {
    const changed = changeOperator(rule, operator);
    expect(ruleGroupSchema.safeParse({ combinator: 'and', rules: [changed] }).success).toBe(true);
  });

  it('joins conditions in four ways, and reads each back', () => {
    for (const { key } of quantifiers) {
      expect(quantifierOf(withQuantifier({ combinator: 'and', rules: [] }, key))).toBe(key);
    }
    expect(withQuantifier({ combinator: 'and', rules: [rule] }, 'none')).toEqual({
      combinator: 'or',
      not: true,
      rules: [rule],
    });
  });

  it('edits half-typed rules, and refuses only what is no condition at all', () => {
    const unfinished = { combinator: 'and', rules: [{ field: '', operator: '=', value: '' }] };
    expect(readGroup(unfinished)).toEqual(unfinished);
    expect(readGroup({ anything: 1 })).toBeNull();
  });
});

describe('the kind of a value', () => {
  it('is what the value is, and for an empty one what the field is known to be', () => {
    expect(operandKindOf(5, 'text')).toBe('number');
    expect(operandKindOf('5', 'number')).toBe('text');
    expect(operandKindOf('', 'number')).toBe('number');
    expect(operandKindOf({ field: 'customer.city' }, undefined)).toBe('field');
    expect(operandKindOf('', 'list')).toBe('text');
  });

  it('changes the value with it', () => {
    expect(toKind('42', 'number')).toBe(42);
    expect(toKind('x', 'number')).toBe(0);
    expect(toKind(42, 'text')).toBe('42');
    expect(toKind('', 'truth')).toBe(true);
  });
});
