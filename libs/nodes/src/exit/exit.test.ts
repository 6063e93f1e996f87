import { Visit } from '../testing/a-visit.test-helper.js';
import { exitType } from './exit.config.js';

describe('an exit', () => {
  it('ends the enrollment with its reason', () => {
    const { cursor } = Visit.of('exit', { reason: ' Already a member ' }, { now: '2026-11-25T10:00:00Z' });
    expect(cursor).toMatchObject({ kind: 'done', end: { kind: 'exited', reason: 'Already a member' } });
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
