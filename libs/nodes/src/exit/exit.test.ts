import { exitType } from './exit.config.js';
import { exitStep } from './exit.step.js';

describe('an exit', () => {
  it('ends the enrollment with its reason', () => {
    const context = { now: 0, zone: 'UTC', facts: { customer: {}, entry: {}, results: {} } };
    expect(exitStep.enter({ reason: 'Already a member' }, context)).toEqual({
      kind: 'end',
      reason: 'Already a member',
    });
  });

  it('has no way out', () => {
    expect(exitType.outcomes({})).toEqual([]);
  });

  it('says itself in words and asks for a reason', () => {
    expect(exitType.caption({ reason: 'Already a member' })).toBe('Exit: Already a member');
    expect(exitType.check({ reason: ' ' })).toEqual([
      expect.objectContaining({ message: 'Reason must not be empty.' }),
    ]);
    expect(exitType.check(exitType.defaults)).toEqual([]);
  });
});
