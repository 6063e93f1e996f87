import { nothingDecided } from './nothing-decided.js';

it.each([
  ['DRAFT', /never published/],
  ['LIVE', /has not looked at this customer/],
  ['PAUSED', /has not looked at this customer/],
  ['ARCHIVED', /looks at nobody any more/],
] as const)('of a journey that is %s, nothing decided says why', (status, words) => {
  expect(nothingDecided(status)).toMatch(words);
});
