import { always, during, joined, type Verdict } from './verdict.js';

const yes = (until = Infinity): Verdict => ({ matches: true, until });
const no = (until = Infinity): Verdict => ({ matches: false, until });
const join = (combinator: 'and' | 'or', ...verdicts: readonly Verdict[]) =>
  joined(combinator, verdicts, (each) => each);

describe('joined', () => {
  it.each<[string, Verdict, Verdict]>([
    ['nothing is asked', join('and'), yes()],
    ['all are true: until the first turns', join('and', yes(7), yes(), yes(5)), yes(5)],
    ['one is false: until it turns', join('and', yes(5), no(7)), no(7)],
    ['one is false for ever', join('and', yes(5), no(7), no()), no()],
    ['two are false: until the last of them turns', join('and', no(7), no(9), no(8), yes(5)), no(9)],
  ])('decides an “and” of which %s', (_what, verdict, expected) => {
    expect(verdict).toEqual(expected);
  });

  it.each<[string, Verdict, Verdict]>([
    ['none is true: until the first turns', join('or', no(7), no(), no(5)), no(5)],
    ['one is true: until it turns', join('or', no(5), yes(7)), yes(7)],
    ['one is true for ever', join('or', no(5), yes(7), yes()), yes()],
    ['two are true: until the last of them turns', join('or', yes(7), yes(9), yes(8), no(5)), yes(9)],
  ])('decides an “or” of which %s', (_what, verdict, expected) => {
    expect(verdict).toEqual(expected);
  });

  it('looks no further than at what decides for ever', () => {
    const looked: number[] = [];
    joined('and', [1, 2, 3], (each) => {
      looked.push(each);
      return always(each !== 2);
    });
    expect(looked).toEqual([1, 2]);
  });
});

describe('during', () => {
  it.each<[string, number, Verdict]>([
    ['before it', 9, no(10)],
    ['at its beginning', 10, yes(20)],
    ['in it', 19, yes(20)],
    ['at its end', 20, no()],
    ['after it', 21, no()],
  ])('is decided %s', (_when, now, expected) => {
    expect(during(now, 10, 20)).toEqual(expected);
  });
});
