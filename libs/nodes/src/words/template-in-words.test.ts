import { excerptInWords, templateInWords } from './template-in-words.js';

describe('a template in words', () => {
  it.each([
    ['plain', 'plain'],
    ['{{ customer.first_name | default: "there" }}, hello', '[first name], hello'],
    ['{%- assign a = 1 -%} {{- entry.total -}}', '[total]'],
    ['{{ "literal" }} {{', '{{ "literal" }} {{'],
    ['one\n\n  two', 'one two'],
  ])('shows %j as %j', (source, words) => {
    expect(templateInWords(source)).toBe(words);
  });

  it('is cut where it is long', () => {
    expect(excerptInWords('x'.repeat(60))).toBe('x'.repeat(60));
    expect(excerptInWords('🎁'.repeat(60))).toBe('🎁'.repeat(60));
    expect(excerptInWords('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
    expect(excerptInWords(`${'word '.repeat(11)}and 🎁🎁🎁🎁🎁 more`)).toBe(`${'word '.repeat(11)}and…`);
  });
});
