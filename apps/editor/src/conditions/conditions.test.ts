import { ruleGroupSchema, type FieldRule, type Rule } from '@sojourn/conditions';
import { changeField } from './change-field.js';
import { changeOperator } from './change-operator.js';
import { hasCase, matchesCase, withMatchCase } from './match-case.js';
import { knownTypeOf } from './known-type.js';
import { fromTyped, operandKindOf, toKind } from './operand.js';
import { operatorNames } from './operators.js';
import { quantifierOf, quantifiers, withQuantifier } from './quantifier.js';
import { isFieldRule, readGroup } from './read-group.js';
import { refusalOfRule } from './refusal-of-rule.js';
import { ruleInWords } from './rule-in-words.js';

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

  it('forgets a length of time under an operator that takes another kind of value', () => {
    const recent: FieldRule = { field: 'customer.born', operator: 'withinLast', value: 'P30D' };
    for (const operator of operatorNames.filter((name) => !name.startsWith('within'))) {
      expect(JSON.stringify(changeOperator(recent, operator))).not.toContain('P30D');
    }
  });

  it('asks for a value where the old operator had none', () => {
    const isSet: FieldRule = { field: 'customer.plan', operator: 'notNull' };
    expect(changeOperator(isSet, '=').value).toBeNull();
  });

  it.each(operatorNames)('has a sound rule or one still to be filled in after changing to %s', (operator) => {
    const changed = changeOperator(rule, operator);
    expect(ruleGroupSchema.safeParse({ combinator: 'and', rules: [changed] }).success).toBe(true);
  });

  it('has capitals matter to text only, and keeps that under an operator to which they can', () => {
    const plan: FieldRule = { field: 'customer.plan', operator: '=', value: 'Gold' };
    const exact = withMatchCase(plan, true);
    expect(exact).toEqual({ ...plan, matchCase: true });
    expect(withMatchCase(exact, false)).toEqual(plan);
    expect(matchesCase(changeOperator(exact, 'in'))).toBe(true);
    expect(changeOperator(exact, 'notNull')).toEqual({ field: 'customer.plan', operator: 'notNull' });
    expect(hasCase(plan)).toBe(true);
    expect(hasCase({ field: 'customer.city', operator: '=', value: { field: 'entry.city' } })).toBe(true);
    expect(hasCase({ field: 'entry.total', operator: '=', value: 7 })).toBe(false);
    expect(hasCase({ field: 'entry.total', operator: 'notNull' })).toBe(false);
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

describe('a half-typed rule', () => {
  const fields = ['', 'b', 'birthday', 'customer', 'did', 'customer.'];

  it.each(fields)('is edited in its form while its field is “%s”, with or without a value', (field) => {
    for (const value of [null, '', 'x', 5]) {
      for (const operator of operatorNames) {
        expect(isFieldRule({ field, operator, value } as Rule)).toBe(true);
      }
    }
  });

  it('has a form of its own once it is one on what the customer did and is', () => {
    const onList: Rule = { field: 'list', operator: 'in', value: 'vip' };
    expect(isFieldRule(onList)).toBe(false);
    expect(isFieldRule({ ...onList, operator: '=' } as unknown as Rule)).toBe(true);
    expect(ruleInWords(onList)).toMatch(/vip/);
  });

  it('is never in the way of saying it in words', () => {
    for (const field of fields) {
      for (const operator of [...operatorNames, 'nonsense']) {
        expect(ruleInWords({ field, operator, value: null } as unknown as Rule)).not.toBe('');
      }
    }
  });

  it('says what is missing in the words of its fields', () => {
    const errors = ['When: “value” is wrong.'];
    const said = (changed: object) => refusalOfRule({ ...rule, ...changed }, errors);
    expect(said({ field: 'b' })).toMatch(/Choose a field/);
    expect(said({ value: null })).toBe('Say what the field is compared with.');
    expect(said({ operator: 'before', value: '' })).toBe('Say which date.');
    expect(said({ operator: 'withinLast', value: 'PD' })).toBe('Say how long.');
    expect(said({ operator: 'withinLast', value: 'P99999999D' })).toMatch(/whole number/);
    expect(said({})).toBe(errors[0]);
    expect(refusalOfRule(rule as FieldRule, [])).toBeUndefined();
  });
});

describe('a number', () => {
  it('is stored as one where the field is known to hold numbers, or is compared by order', () => {
    const paths = [{ path: 'entry.total', title: 'Total', type: 'number' }] as const;
    expect(knownTypeOf({ field: 'entry.total', operator: '=' }, paths)).toBe('number');
    expect(knownTypeOf({ field: 'customer.age', operator: '>' }, paths)).toBe('number');
    expect(knownTypeOf({ field: 'customer.age', operator: '=' }, paths)).toBeUndefined();
    expect(fromTyped('50', 'number')).toBe(50);
    expect(fromTyped('50', 'text')).toBe('50');
    expect(fromTyped('many', 'number')).toBe('many');
  });

  it('becomes one when its rule gets a field that holds numbers', () => {
    expect(changeField({ field: 'b', operator: '=', value: '50' }, 'entry.total', 'number')).toEqual({
      field: 'entry.total',
      operator: '=',
      value: 50,
    });
    expect(changeField({ field: 'b', operator: 'notNull' }, 'entry.total', 'number')).toEqual({
      field: 'entry.total',
      operator: 'notNull',
    });
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
    expect(toKind('x', 'number')).toBeNull();
    expect(toKind(42, 'text')).toBe('42');
    expect(toKind('', 'truth')).toBe(true);
  });
});
