import { quote } from './quote.js';

it.each([
  ['Welcome', '“Welcome”'],
  ['Send email “Second”', '“Send email ‘Second’”'],
  ['Ada’s “first” and “second”', '“Ada’s ‘first’ and ‘second’”'],
])('%s is put in quotes that are not those within it', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
