import { fillValue } from './filled-value.js';
import { contextOf } from '../testing/step-context.test-helper.js';

const context = contextOf({
  customer: { name: 'Ada', nick: ' ' },
  entry: { total: 24.9, products: [{ name: 'shirt' }], gift: false, 'order-id': 'A1' },
});

describe('a value with fields', () => {
  it.each([
    ['a literal text', 'gold', 'gold'],
    ['a number', 5, 5],
    ['a yes or no', false, false],
    ['a field, with its type', '{{ entry.total }}', 24.9],
    ['a field that is a no', '{{ entry.gift }}', false],
    ['a list', '{{ entry.products }}', [{ name: 'shirt' }]],
    ['a field with a hyphen', '{{- entry.order-id -}}', 'A1'],
    ['a text around a field', 'EUR {{ entry.total }}', 'EUR 24.9'],
    ['a field with a filter, as a text', '{{ entry.total | times: 2 }}', '49.8'],
    ['a field that is missing', '{{ entry.nothing }}', undefined],
    ['a field that is blank', '{{ customer.nick }}', undefined],
    ['a filter over nothing', '{{ entry.nothing | upcase }}', undefined],
    ['what is no fact', '{{ zone.length }}', undefined],
  ])('gives %s', (_, value, filled) => {
    expect(fillValue(value, context)).toEqual(filled);
  });
});
