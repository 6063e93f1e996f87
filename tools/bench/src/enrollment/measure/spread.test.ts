import { quantile, spreadOf } from './spread.js';

describe('figures of several repetitions', () => {
  it('have a middle and two ends, in whatever order they came', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5 });
  });

  it('are parted between two of them where a share falls there', () => {
    expect(quantile([10, 20], 0.5)).toBe(15);
    expect(quantile([0, 10, 20, 30, 40], 0.99)).toBeCloseTo(39.6);
  });

  it('say nothing where there are none', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});
