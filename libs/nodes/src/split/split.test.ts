import { contextOf } from '../testing/step-context.test-helper.js';
import { Visit } from '../testing/a-visit.test-helper.js';
import { splitType } from './split.config.js';
import { splitStep } from './split.step.js';

const arm = (id: string, weight: number) => ({ id, title: id.toUpperCase(), weight });
const problems = (arms: unknown) =>
  splitType.check({ arms }).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a split', () => {
  it('leaves by the way that was drawn, and says which', () => {
    const drawn = { a: 0.9, b: 0.1 } as const;
    const context = contextOf({}, { draw: (salt) => drawn[salt as 'a' | 'b'] });
    expect(splitStep.enter({ arms: [arm('a', 1), arm('b', 1)] }, context)).toEqual({
      kind: 'leave',
      outcome: 'b',
      reason: 'Drawn by chance: B',
    });
  });

  it('draws the same way for the same customer again', () => {
    const draw = () =>
      Visit.of('split', { arms: [arm('a', 1), arm('b', 1)] }, { now: '2026-11-25T10:00:00Z' }).outcome;
    expect(new Set([draw(), draw(), draw()]).size).toBe(1);
  });

  it('never takes a way whose weight is 0', () => {
    const context = contextOf({}, { draw: (salt) => (salt === 'a' ? 0 : 0.999) });
    expect(splitStep.enter({ arms: [arm('a', 0), arm('b', 0.001)] }, context)).toMatchObject({
      outcome: 'b',
    });
  });

  it('says itself in words, with shares', () => {
    expect(splitType.caption({ arms: [arm('a', 1), arm('b', 3)] })).toBe('25\u00A0% A, 75\u00A0% B');
    expect(splitType.caption({ arms: [arm('a', 1), arm('b', 2)] })).toBe('33.3\u00A0% A, 66.7\u00A0% B');
    expect(splitType.caption({})).toBe('Split by chance');
  });

  it('warns of two ways with one name, and of ways that nobody goes', () => {
    const arms = [arm('a', 1), { ...arm('b', 0), title: 'A' }, arm('c', 0)];
    expect(problems(arms)).toEqual([
      'arms.1.title: Two ways are called “A”.',
      'arms.1.weight: Nobody goes this way: its weight is 0.',
      'arms.2.weight: Nobody goes this way: its weight is 0.',
    ]);
    expect(splitType.check({ arms }).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
      'warning',
    ]);
  });

  it.each([
    ['a negative weight', [arm('a', -1), arm('b', 1)], 'arms.0.weight: Weight must be at least 0.'],
    ['a weight that is no number', [arm('a', NaN), arm('b', 1)], 'arms.0.weight: Weight must be a number.'],
    ['an endless weight', [arm('a', Infinity), arm('b', 1)], 'arms.0.weight: Weight must be a number.'],
    ['no weight at all', [arm('a', 0), arm('b', 0)], 'arms: Ways must have a weight above 0 somewhere.'],
    ['a single way', [arm('a', 1)], 'arms: Ways must have at least 2 entries.'],
    [
      'two ways with one id',
      [arm('a', 1), { ...arm('a', 1), title: 'B' }],
      'arms.1.id: Two ways have the id “a”.',
    ],
  ])('refuses %s', (_what, arms, problem) => {
    expect(problems(arms)).toEqual([problem]);
  });

  it('has a way out per entry, as far as a draft names them', () => {
    expect(splitType.outcomes({ arms: [arm('a', 1), { id: 'b' }, 7] })).toEqual([
      { id: 'a', title: 'A' },
      { id: 'b', title: 'b' },
    ]);
    expect(splitType.outcomes({})).toEqual([]);
    expect(splitType.check(splitType.defaults)).toEqual([]);
  });
});
