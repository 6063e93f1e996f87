import { tries } from './tries.js';

describe('tries', () => {
  const before = { ...process.env };

  beforeEach(() => {
    delete process.env['SOJOURN_RUNS'];
    delete process.env['SOJOURN_SEED'];
  });
  afterEach(() => {
    process.env = { ...before };
  });

  test('an ordinary run tries what the test says, from the same seed each time', () => {
    expect(tries(100)).toEqual({ numRuns: 100, seed: 1 });
  });

  test('a long run draws anew', () => {
    process.env['SOJOURN_RUNS'] = '20000';
    expect(tries(100)).toEqual({ numRuns: 20_000 });
  });

  test('a failure can be seen again from its seed', () => {
    process.env['SOJOURN_RUNS'] = '20000';
    process.env['SOJOURN_SEED'] = '-17';
    expect(tries(100)).toEqual({ numRuns: 20_000, seed: -17 });
  });

  test.each([
    ['SOJOURN_RUNS', 'many', 'SOJOURN_RUNS must be a whole number, and is “many”.'],
    ['SOJOURN_RUNS', '0', 'SOJOURN_RUNS must be 1 or more.'],
    ['SOJOURN_SEED', '1.5', 'SOJOURN_SEED must be a whole number, and is “1.5”.'],
  ])('%s of %s is refused', (name, text, words) => {
    process.env[name] = text;
    expect(() => tries(100)).toThrow(words);
  });
});
