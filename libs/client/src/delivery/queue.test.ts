import fc from 'fast-check';
import type { Outgoing } from '../events/outgoing.js';
import { Queue } from './queue.js';

const anEvent = (bytes: number): Outgoing => ({
  event: { type: 'track', messageId: '', timestamp: '' },
  json: '',
  bytes,
});

describe('the queue', () => {
  it('gives everything in order, in portions that are as large as they may be', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 60 });
    const portion = fc.record({
      events: fc.integer({ min: 1, max: 10 }),
      bytes: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(sizes, portion, (bytes, limits) => {
        const queue = new Queue(60);
        const all = bytes.map(anEvent);
        for (const each of all) queue.add(each);
        const given: Outgoing[] = [];
        while (queue.length > 0) {
          const taken = queue.portion(limits);
          const weight = taken.reduce((sum, each) => sum + each.bytes + 1, 0);
          const next = all[given.length + taken.length];
          expect(taken.length === 1 || weight <= limits.bytes).toBe(true);
          expect(
            taken.length === limits.events || next === undefined || weight + next.bytes + 1 > limits.bytes,
          ).toBe(true);
          queue.settle(taken);
          given.push(...taken);
        }
        expect(given).toEqual(all);
        expect([queue.bytes, queue.added, queue.settled]).toEqual([0, all.length, all.length]);
      }),
    );
  });

  it('passes over what is under way', () => {
    const queue = new Queue(3);
    const [first, second, third] = [anEvent(1), anEvent(2), anEvent(3)];
    for (const each of [first, second, third]) queue.add(each);
    expect(queue.portion({ events: 5, bytes: 100 }, 1)).toEqual([second, third]);
    queue.settle([second]);
    expect([queue.holds(first), queue.holds(second), queue.bytes]).toEqual([true, false, 6]);
  });

  it('takes nothing beyond its limit until something is settled', () => {
    const queue = new Queue(1);
    const first = anEvent(1);
    expect([queue.add(first), queue.add(anEvent(1))]).toEqual([true, false]);
    queue.settle([first]);
    expect(queue.add(anEvent(1))).toBe(true);
    expect(queue.clear()).toHaveLength(1);
    expect(queue.settled).toBe(2);
  });
});
