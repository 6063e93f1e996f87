import type { Kept } from '@sojourn/engine';
import { contextOf } from '../testing/step-context.test-helper.js';
import { repeatType } from './repeat.config.js';
import { repeatStep } from './repeat.step.js';

const pass = (times: number, kept?: Kept) => {
  const decision = repeatStep.enter({ times }, contextOf({}, { kept }));
  if (decision.kind !== 'leave') throw new Error(decision.kind);
  return decision;
};

describe('a repeat', () => {
  it('leaves by again so often, then by done, and begins anew when it is reached once more', () => {
    const reasons: string[] = [];
    let kept: Kept | undefined;
    for (let visit = 0; visit < 5; visit += 1) {
      const { outcome, reason, keep } = pass(3, kept);
      reasons.push(`${outcome}: ${reason}`);
      kept = keep;
    }
    expect(reasons).toEqual([
      'again: Pass 1 of 3',
      'again: Pass 2 of 3',
      'again: Pass 3 of 3',
      'done: Repeated 3 times',
      'again: Pass 1 of 3',
    ]);
  });

  it('is done when a newer version allows fewer passes than were walked', () => {
    expect(pass(2, { passes: 7 }).outcome).toBe('done');
  });

  it.each([
    [{ times: 3 }, 'Repeat up to 3 times'],
    [{ times: 1 }, 'Repeat once'],
    [{}, 'Repeat'],
  ])('says %j in words', (config, caption) => {
    expect(repeatType.caption(config)).toBe(caption);
  });

  it.each([0, -1, 1.5, 101, 'three'])('refuses %j times', (times) => {
    expect(repeatType.check({ times })).toHaveLength(1);
  });

  it('tells the proof how often it may be passed', () => {
    expect(repeatType.traits({ times: 3 })).toEqual({ passes: 3 });
  });
});
