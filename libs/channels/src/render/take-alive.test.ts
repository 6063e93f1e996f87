import { takeAlive } from './take-alive.js';

describe('takeAlive', () => {
  it('passes over what has died', () => {
    const idle = [
      { alive: true, name: 'a' },
      { alive: true, name: 'b' },
      { alive: false, name: 'c' },
    ];
    expect(takeAlive(idle)?.name).toBe('b');
    expect(idle.map(({ name }) => name)).toEqual(['a']);
  });

  it('finds nothing where all are dead', () => {
    expect(takeAlive([{ alive: false }])).toBeUndefined();
  });
});
