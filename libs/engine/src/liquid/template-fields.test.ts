import fc from 'fast-check';
import { templateFields } from './template-fields.js';

describe('the fields of a template', () => {
  it.each([
    ['Hello', []],
    ['Hello {{ customer.first_name | default: entry.name }}', ['customer.first_name', 'entry.name']],
    ['{{ customer.a }} and {{ customer.a }}', ['customer.a']],
    ['{{ entry["order-id"] }}', ['entry.order-id']],
    ['{{ results.code.value }}', ['results.code.value']],
    ['{{ first_name }}', ['first_name']],
    ['{% if customer.vip and entry.total > 5 %}x{% endif %}', ['customer.vip', 'entry.total']],
  ])('of %j are %j', (source, fields) => {
    expect(templateFields(source)).toEqual(fields);
  });

  it.each([
    [
      'a loop',
      '{% for p in entry.products %}{{ p.name }} {{ forloop.index }}{% endfor %}',
      ['entry.products'],
    ],
    ['a name of its own', '{% assign town = customer.city %}{{ town.name }}', ['customer.city']],
  ])('are not those of %s', (_, source, fields) => {
    expect(templateFields(source)).toEqual(fields);
  });

  it.each([
    ['a place in a list', '{{ entry.products[0].name }}', ['entry.products.0.name']],
    [
      'what Liquid adds to a list',
      '{{ entry.products.size }} {{ entry.products.first.name }}',
      ['entry.products'],
    ],
    ['an attribute of the same name', '{{ customer.size }}', ['customer.size']],
    ['a key that depends on a value', '{{ entry.prices[entry.size].net }}', ['entry.size', 'entry.prices']],
    ['a key with a dot in it', '{{ customer["a.b"] }}', ['customer']],
    ['a place counted from the end', '{{ entry.products[-1].name }}', ['entry.products']],
  ])('are understood with %s', (_, source, fields) => {
    expect([...templateFields(source)].toSorted()).toEqual([...fields].toSorted());
  });

  it.each(['{{ customer.a', '{% for %}', '{{ a | shout }}'])(
    'are none in %j, which is no template',
    (source) => {
      expect(templateFields(source)).toEqual([]);
    },
  );

  it('are found in any text', () => {
    const token = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      'a.b',
      '[',
      ']',
      '|',
      '"',
      '.',
      ' ',
      '-1',
      'if',
      'for',
    );
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        expect(Array.isArray(templateFields(tokens.join(' ')))).toBe(true);
      }),
    );
  });
});
