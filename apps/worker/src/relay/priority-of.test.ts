import type { Plan } from '@sojourn/engine';
import { priorityOf } from './priority-of.js';

describe('what goes first in Temporal', () => {
  const plan = (priority?: number): Plan => ({
    format: 1,
    trigger: { type: 'event', version: 1, config: {} },
    reentry: { policy: 'once' },
    start: 'wait',
    nodes: {},
    ...(priority !== undefined && { settings: { priority } }),
  });
  const priorities = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const inLane = (lane: 'live' | 'audience') =>
    [...priorities, undefined].map((priority) => priorityOf(plan(priority), lane));

  it('is any live customer before any of an audience', () => {
    expect(Math.max(...inLane('live'))).toBeLessThan(Math.min(...inLane('audience')));
  });

  it('is the journey of the smaller number, and those without one last', () => {
    expect(inLane('live')).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 3]);
    expect(inLane('audience')).toEqual([4, 4, 4, 4, 4, 5, 5, 5, 5, 5]);
  });
});
