import { readOptions } from './options.js';

describe('the options of the bench', () => {
  it('are those of a busy machine unless they are told', () => {
    expect(readOptions([])).toMatchObject({ journeys: 150, rounds: 3, parts: ['load', 'waiting', 'lanes'] });
  });

  it('are read from the command line', () => {
    const args = ['--in-flight', '20', '--shapes', 'ours,before', '--checkout', '../other'];
    expect(readOptions(args)).toMatchObject({
      'in-flight': 20,
      shapes: ['ours', 'before'],
      checkout: '../other',
    });
  });

  it.each([
    [['--journeys', '0'], '--journeys'],
    [['--parts', 'load,everything'], '--parts'],
    [['--speed', '9'], '--speed'],
    [['confirmation'], 'confirmation'],
  ])('say what is wrong with %j', (args, named) => {
    expect(() => readOptions(args)).toThrow(named);
  });
});
