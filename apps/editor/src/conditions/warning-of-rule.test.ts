import type { FieldRule } from '@sojourn/conditions';
import type { KnownPath } from '../variables/known-path.js';
import { operatorsFor } from './operators-for.js';
import { warningOfRule } from './warning-of-rule.js';

const paths: readonly KnownPath[] = [
  { path: 'customer.seats', title: 'Seats', type: 'number' },
  { path: 'customer.renewal', title: 'Renewal', type: 'date' },
  { path: 'customer.city', title: 'City', type: 'text' },
  { path: 'customer.plan', title: 'Plan', mixed: ['number', 'text'] },
];
const warned = (field: string, operator: string, value?: unknown) =>
  warningOfRule({ field, operator, value } as FieldRule, paths);

describe('a condition', () => {
  it('is warned of what a number is compared with', () => {
    expect(warned('customer.seats', '=', 'many')).toBe('“seats” is a number, and this is a text.');
    expect(warned('customer.seats', 'contains', 'many')).toBe('“seats” is a number.');
    expect(warned('customer.seats', 'in', [1, 'x'])).toBe('“seats” is a number, and this is a text.');
  });

  it('is warned of values that disagree', () => {
    expect(warned('customer.plan', '=', 'gold')).toBe(
      'Was sent as a number and as a text: only values of the type you compare with count.',
    );
    expect(warned('customer.plan', 'notNull')).toBeUndefined();
  });

  it('is not warned where types agree, or nobody knows them', () => {
    expect(warned('customer.seats', '>', 5)).toBeUndefined();
    expect(warned('customer.seats', '=', '')).toBeUndefined();
    expect(warned('customer.seats', '=', { field: 'customer.city' })).toBeUndefined();
    expect(warned('customer.renewal', 'before', '2026-11-25')).toBeUndefined();
    expect(warned('customer.renewal', 'withinLast', 'P3D')).toBeUndefined();
    expect(warned('customer.renewal', 'contains', '2026')).toBeUndefined();
    expect(warned('customer.unheard', '>', 'x')).toBeUndefined();
  });

  it('is offered what can be asked of its field, and keeps what it asks', () => {
    expect(operatorsFor({ field: 'customer.seats', operator: '=' }, paths)).not.toContain('contains');
    expect(operatorsFor({ field: 'customer.seats', operator: 'contains' }, paths)).toContain('contains');
    expect(operatorsFor({ field: 'customer.plan', operator: '=' }, paths)).toContain('before');
  });
});
