import fc from 'fast-check';
import { createLiquid, type LiquidSettings } from './create-liquid.js';
import { money } from './money.js';
import { parseTemplate } from './parse-template.js';
import { templateFields } from './template-fields.js';

const render = (source: string, facts: object, settings: Partial<LiquidSettings> = {}) =>
  createLiquid({ escape: 'none', ...settings }).parseAndRenderSync(source, facts) as string;

describe('a template', () => {
  it('fills in values, loops and conditions', () => {
    const source =
      '{% for item in items %}{{ forloop.index }}. {{ item.name | upcase }}{% unless forloop.last %}, {% endunless %}{% endfor %}';
    expect(render(source, { items: [{ name: 'shirt' }, { name: 'socks' }] })).toBe('1. SHIRT, 2. SOCKS');
  });

  it('writes nothing for a name that is missing', () => {
    expect(render('[{{ customer.first_name }}{{ nobody.knows.this }}]', { customer: {} })).toBe('[]');
  });

  it('escapes values in markup and leaves them alone in plain text', () => {
    const facts = { name: '<b title="x">Ada & \'Co\'</b>' };
    expect(render('{{ name }}', facts, { escape: 'html' })).toBe(
      '&lt;b title=&quot;x&quot;&gt;Ada &amp; &#39;Co&#39;&lt;/b&gt;',
    );
    expect(render('{{ name }}', facts)).toBe(facts.name);
  });

  it('joins lists and leaves objects out', () => {
    expect(
      render('{{ list }}|{{ object }}|{{ list | json }}', { list: ['a', 1, null, true], object: { a: 1 } }),
    ).toBe('a, 1, true||["a",1,null,true]');
  });

  it.each(['{{ o.constructor }}', '{{ o.__proto__ }}', '{{ o.toString }}', '{{ o["hasOwnProperty"] }}'])(
    'does not reach object internals: %s',
    (source) => {
      expect(render(source, { o: {} })).toBe('');
    },
  );

  it('shows dates in the given zone', () => {
    const facts = { at: '2026-11-22T23:30:00Z' };
    expect(render('{{ at | date: "%Y-%m-%d %H:%M" }}', facts, { zone: 'Europe/Berlin' })).toBe(
      '2026-11-23 00:30',
    );
  });

  it.each([
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% for a in l %}{% for b in l %}{% for c in l %}{% for d in l %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}',
  ])('is stopped when it takes too much: %s', (source) => {
    expect(() => render(source, { l: new Array(200).fill(0) })).toThrow(/limit exceeded/);
  });
});

describe('parseTemplate', () => {
  it('says nothing about a sound template', () => {
    expect(parseTemplate('Hello {{ customer.first_name | default: "there" }}')).toBeNull();
  });

  it.each([
    ['{{ name | shout }}', 'undefined filter: shout (line 1, character 1)'],
    ['one\n{% for a in b %}', 'tag {% for a in b %} not closed (line 2, character 1)'],
    ['{{ name', 'output "{{ name" not closed (line 1, character 1)'],
    ['{% include "x" %}', 'tag "include" not found (line 1, character 1)'],
    ['{% render "x" %}', 'tag "render" not found (line 1, character 1)'],
    ['{% layout "x" %}', 'tag "layout" not found (line 1, character 1)'],
    ['{{ name | raw }}', 'undefined filter: raw (line 1, character 1)'],
  ])('says what is wrong with %j', (source, message) => {
    expect(parseTemplate(source)).toEqual({ message });
  });

  it('refuses a text that is too long', () => {
    expect(parseTemplate('x'.repeat(600_000))?.message).toBe('parse length limit exceeded');
  });

  it.each([
    ['tags', '{% if a %}', ''],
    ['tags over several lines', '{%-\n\f for a in b %}', ''],
    ['lines', 'if a\n', '{% liquid\n'],
  ])('refuses so many %s that hold others that the parser could not bear it', (_, holder, before) => {
    const tooMany = { message: 'there are too many tags' };
    expect(parseTemplate(before + holder.repeat(20_000))).toEqual(tooMany);
    expect(parseTemplate(before + holder.repeat(999))).toEqual(tooMany);
    expect(templateFields(before + holder.repeat(20_000))).toEqual([]);
  });

  it('takes many tags, and texts that speak of them', () => {
    expect(parseTemplate('{% if a %}{{ b }}{% endif %}'.repeat(900))).toBeNull();
    expect(parseTemplate(' for you, in case of doubt,'.repeat(5000))).toBeNull();
  });

  it('bears any text', () => {
    const token = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '-',
      '|',
      'for',
      'in',
      'if',
      'endif',
      'case',
      '"',
      "'",
      ' ',
      'a',
      '.',
      '[',
      ']',
      '(1..',
      ')',
      ':',
      ',',
      '#',
      'liquid',
      '\n',
      '%',
      '{',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string({ maxLength: 3 }))), (tokens) => {
        expect(['object', 'string']).toContain(typeof (parseTemplate(tokens.join('')) ?? ''));
      }),
    );
  });
});

describe('money', () => {
  it.each([
    [24.9, 'EUR', 'en-US', '€24.90'],
    ['24.90', 'usd', 'en-US', '$24.90'],
    [1234.5, 'EUR', 'de-DE', '1.234,50\u00a0€'],
    [500, 'JPY', 'en-US', '¥500'],
    [0, 'EUR', 'en-US', '€0.00'],
    [24.9, undefined, 'en-US', '24.90'],
    [24.9, 'euros', 'en-US', '24.90'],
    [null, 'EUR', 'en-US', ''],
    ['', 'EUR', 'en-US', ''],
    ['free', 'EUR', 'en-US', ''],
    [{}, 'EUR', 'en-US', ''],
  ])('writes %j %j in %s as %j', (amount, currency, locale, text) => {
    expect(money(amount, currency, locale)).toBe(text);
  });
});
