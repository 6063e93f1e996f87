import { Strikes } from './strikes.js';

describe('strikes', () => {
  it('are enough at the third, and begin anew once an enrollment went on', () => {
    const strikes = new Strikes();
    expect([strikes.strike('a'), strikes.strike('b'), strikes.strike('a')]).toEqual([false, false, false]);
    expect(strikes.strike('a')).toBe(true);
    strikes.clear('a');
    expect([strikes.size, strikes.strike('a')]).toEqual([1, false]);
  });

  it('of enrollments that went on elsewhere take no more room than their bound', () => {
    const strikes = new Strikes();
    for (let run = 0; run < Strikes.MOST; run += 1) strikes.strike(String(run));
    // Whoever struck again lately is not the one who is forgotten.
    strikes.strike('0');
    for (let run = 0; run < 5; run += 1) strikes.strike(`later ${run}`);
    expect(strikes.size).toBe(Strikes.MOST);
    expect(strikes.strike('0')).toBe(true);
  });
});
