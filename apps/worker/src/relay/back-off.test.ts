import { BackOff } from './back-off.js';

describe('the back-off', () => {
  let now: number;
  let backOff: BackOff;

  beforeEach(() => {
    now = 0;
    backOff = new BackOff(() => now);
  });

  /** Fails again as soon as it may; returns for how many seconds it is left alone then. */
  function failAgain(id: string): number {
    backOff.failed(id);
    const failedAt = now;
    while (backOff.isResting(id)) now += 1_000;
    return (now - failedAt) / 1_000;
  }

  it('leaves alone for longer with each failure in a row, up to a minute', () => {
    const rests = Array.from({ length: 8 }, () => failAgain('ada'));
    expect(rests).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('begins anew after a success', () => {
    failAgain('ada');
    failAgain('ada');
    backOff.succeeded('ada');
    expect(backOff.isResting('ada')).toBe(false);
    expect(failAgain('ada')).toBe(2);
  });

  it('knows who rests, and nobody else', () => {
    backOff.failed('ada');
    now = 1_999;
    backOff.failed('eve');
    expect(backOff.resting()).toEqual(['ada', 'eve']);
    now = 2_000;
    expect(backOff.resting()).toEqual(['eve']);
    expect(backOff.isResting('bob')).toBe(false);
  });

  it('forgets the oldest failures of very many', () => {
    for (let number = 0; number <= 10_000; number += 1) backOff.failed(`c-${number}`);
    expect(backOff.resting()).toHaveLength(10_000);
    expect(backOff.isResting('c-0')).toBe(false);
  });
});
