import type { RuleGroup } from '@sojourn/conditions';
import { rankSegments } from './rank-segments.js';

describe('the order in which segments are settled', () => {
  const segment = (key: string, ...asked: readonly string[]) => ({
    key,
    condition: {
      combinator: 'and',
      rules: asked.map((value) => ({ field: 'segment', operator: 'in', value })),
    } satisfies RuleGroup,
  });

  it('has each after all those it asks about, and leaves out those that are not there', () => {
    const ranking = rankSegments([
      segment('d', 'b', 'c'),
      segment('b', 'a'),
      segment('a'),
      segment('c', 'gone'),
    ]);
    if (ranking.kind !== 'ranked') throw new Error('there is no circle');
    expect(Object.fromEntries(ranking.ranks)).toEqual({ a: 0, b: 1, c: 0, d: 2 });
  });

  it('does not exist in a circle, which is named', () => {
    expect(rankSegments([segment('x', 'a'), segment('a', 'b'), segment('b', 'a')])).toEqual({
      kind: 'circle',
      keys: ['a', 'b'],
    });
  });
});
