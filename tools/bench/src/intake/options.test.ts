import { PARTS, readOptions } from './options.js';

describe('the options of the bench of the intake', () => {
  it('are everything at its full size, unless they are told', () => {
    const { parts, scale } = readOptions([]);
    expect(parts).toEqual(PARTS);
    expect(scale.count.customers).toBe(1_000_000);
  });

  it('are read from the command line', () => {
    const { parts, scale } = readOptions(['--parts', 'count,flips', '--scale', 'small']);
    expect(parts).toEqual(['count', 'flips']);
    expect(scale.count.customers).toBeLessThan(10_000);
  });

  it.each([
    [['--parts', 'count,everything'], '--parts'],
    [['--scale', 'huge'], '--scale'],
    [['--rounds', '9'], '--rounds'],
  ])('say what is wrong with %j', (args, named) => {
    expect(() => readOptions(args)).toThrow(named);
  });
});
