import { groupBy } from './group-by.js';

describe('grouping', () => {
  it('keeps the order of things, and of what they have in common', () => {
    const groups = groupBy(['bob', 'ada', 'ben', 'bea', 'ari'], (name) => name[0]);
    expect([...groups]).toEqual([
      ['b', ['bob', 'ben', 'bea']],
      ['a', ['ada', 'ari']],
    ]);
  });

  it('makes no group of nothing', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
