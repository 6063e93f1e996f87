import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { draw, drawByWeight, type Weighted } from './draw.js';

const customers = Array.from({ length: 10_000 }, (_, index) => `customer-${index}`);
const wayOf = (choices: readonly Weighted[], customer: string, journey = 'welcome') =>
  drawByWeight(choices, (id) => draw(journey, JSON.stringify(['split', id]), customer))?.id;

/** Pearson's χ² of observed counts against expected ones. */
const chiSquare = (observed: readonly number[], expected: readonly number[]) =>
  observed.reduce((sum, count, index) => {
    const due = expected[index] ?? 0;
    return sum + (count - due) ** 2 / due;
  }, 0);

describe('a draw', () => {
  it('is the same whenever it is asked, and another for another journey, purpose or customer', () => {
    expect(draw('welcome', 'split', 'ada')).toBe(draw('welcome', 'split', 'ada'));
    const others = [
      draw('farewell', 'split', 'ada'),
      draw('welcome', 'holdout', 'ada'),
      draw('welcome', 'split', 'bob'),
    ];
    expect(new Set([draw('welcome', 'split', 'ada'), ...others]).size).toBe(4);
  });

  it('does not confuse where one name ends and the next begins', () => {
    expect(draw('a', 'bc', 'd')).not.toBe(draw('ab', 'c', 'd'));
  });

  it('lies in [0, 1), and spreads evenly', () => {
    const tenths = Array<number>(10).fill(0);
    for (const customer of customers) {
      const drawn = draw('welcome', 'holdout', customer);
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(1);
      const tenth = Math.floor(drawn * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 27.88 is the 99.9 % point of χ² with 9 degrees of freedom.
    expect(chiSquare(tenths, Array<number>(10).fill(1_000))).toBeLessThan(27.88);
  });
});

describe('a choice by weight', () => {
  it('gives each way its share', () => {
    const choices = [
      { id: 'a', weight: 70 },
      { id: 'b', weight: 20 },
      { id: 'c', weight: 10 },
    ];
    const drawn = customers.map((customer) => wayOf(choices, customer));
    const counts = choices.map(({ id }) => drawn.filter((way) => way === id).length);
    // 13.82 is the 99.9 % point of χ² with 2 degrees of freedom.
    expect(chiSquare(counts, [7_000, 2_000, 1_000])).toBeLessThan(13.82);
  });

  it('moves only those whom a changed weight must move, and only towards the way that grew', () => {
    const before = [
      { id: 'a', weight: 50 },
      { id: 'b', weight: 50 },
    ];
    const after = [
      { id: 'a', weight: 60 },
      { id: 'b', weight: 40 },
    ];
    const moved = customers.filter((customer) => wayOf(before, customer) !== wayOf(after, customer));
    expect(moved.every((customer) => wayOf(after, customer) === 'a')).toBe(true);
    expect(moved.length).toBeGreaterThan(800);
    expect(moved.length).toBeLessThan(1_200);
  });

  it('moves nobody when a way is added that nobody should take', () => {
    const choices = [{ id: 'a', weight: 1 }];
    expect(wayOf([...choices, { id: 'b', weight: 0 }], 'ada')).toBe('a');
  });

  it('is nothing when no weight is above nothing', () => {
    expect(wayOf([{ id: 'a', weight: 0 }], 'ada')).toBeUndefined();
    expect(wayOf([{ id: 'a', weight: NaN }], 'ada')).toBeUndefined();
    expect(wayOf([], 'ada')).toBeUndefined();
  });

  it('keeps who would not be moved where they are, whatever the weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        weights,
        fc.nat(),
        fc.integer({ min: 1, max: 100 }),
        fc.string(),
        (all, pick, more, customer) => {
          const grown = pick % all.length;
          const before = all.map((weight, index) => ({ id: `way-${index}`, weight }));
          const after = before.map((choice, index) =>
            index === grown ? { ...choice, weight: choice.weight + more } : choice,
          );
          const [was, is] = [wayOf(before, customer), wayOf(after, customer)];
          expect([was, `way-${grown}`]).toContain(is);
        },
      ),
      tries(200),
    );
  });
});
