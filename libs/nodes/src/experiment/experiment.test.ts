import type { Answer } from '@sojourn/engine';
import { Visit } from '../testing/a-visit.test-helper.js';
import { experimentType, type ExperimentConfig } from './experiment.config.js';
import { pValue } from './two-proportions.js';
import { winnerOf } from './winner.js';

const NOW = '2026-11-25T10:00:00Z';
const arms = [
  { id: 'a', title: 'A', weight: 50 },
  { id: 'b', title: 'B', weight: 50 },
];
const config: ExperimentConfig = {
  arms,
  measure: { event: 'Order Completed', within: 'P7D' },
  after: { sample: 1_000, time: 'P14D' },
};
const figures = (a: readonly [number, number], b: readonly [number, number]): Answer => ({
  kind: 'experiment',
  since: Date.parse('2026-11-11T10:00:00Z'),
  figures: { a: { reached: a[0], succeeded: a[1] }, b: { reached: b[0], succeeded: b[1] } },
});
const reach = (with_: Partial<ExperimentConfig> = {}) =>
  Visit.of('experiment', { ...config, ...with_ }, { now: NOW });

describe('an experiment', () => {
  it('asks how the ways have done', () => {
    expect(reach().asked).toMatchObject({
      ask: { kind: 'experiment', measure: { event: 'Order Completed', within: 'P7D' }, arms: ['a', 'b'] },
    });
  });

  it('sends everyone the way that has won, with its figures', () => {
    expect(reach().answer(figures([1_000, 90], [1_000, 130])).left).toMatchObject({
      outcome: 'b',
      reason: 'B has won: 13\u00A0% against 9\u00A0% of A (p = 0.0043)',
      result: { way: 'b', winner: 'b', p: expect.closeTo(0.0043, 4) as number },
      facts: { 'figures.b.reached': 1_000, 'figures.b.succeeded': 130 },
    });
  });

  it.each([
    [
      'a customer is missing from the sample',
      figures([1_000, 90], [999, 130]),
      NOW,
      'The sample is not complete',
    ],
    [
      'the time is not over',
      figures([1_000, 90], [1_000, 130]),
      '2026-11-25T09:59:59Z',
      'The sample is not complete',
    ],
    ['no way is better', figures([1_000, 100], [1_000, 110]), NOW, 'No way is better with 95 % confidence'],
  ])('draws by chance while %s', (_why, answer, now, why) => {
    const left = Visit.of('experiment', { ...config }, { now }).answer(answer).left;
    const split = Visit.of('split', { arms }, { now }).outcome;
    expect(left).toMatchObject({ outcome: split, result: { way: split, winner: null, p: null } });
    expect(left?.reason).toMatch(new RegExp(`^Drawn by chance: [AB]\\. ${why}$`));
  });

  it('compares only ways that are still tried', () => {
    const withC = [...arms, { id: 'c', title: 'C', weight: 0 }];
    expect(reach({ arms: withC }).answer(figures([1_000, 90], [1_000, 130])).outcome).toBe('b');
  });

  it('draws by chance when the figures of a way are not there, whatever its name', () => {
    const odd = [{ id: 'constructor', title: 'Odd', weight: 1 }, ...arms];
    expect(reach({ arms: odd }).answer(figures([1_000, 90], [1_000, 130])).left?.reason).toContain(
      'not complete',
    );
  });

  it('brings which way was taken, and whether it has won', () => {
    expect(experimentType.traits({ ...config })).toEqual({ brings: ['way', 'winner', 'p'] });
  });

  it('says itself in words', () => {
    expect(experimentType.caption({ ...config })).toBe(
      'Find the best by Order Completed within 7 days: 50\u00A0% A, 50\u00A0% B',
    );
    expect(experimentType.caption({ ...config, measure: { goal: 'bought' } })).toBe(
      'Find the best by the goal “bought”: 50\u00A0% A, 50\u00A0% B',
    );
    expect(experimentType.caption({})).toBe('Find the best');
  });

  it('asks for what it measures', () => {
    const problems = (of: object) => experimentType.check({ ...config, ...of }).map(({ message }) => message);
    expect(problems({})).toEqual([]);
    expect(problems({ measure: { event: '', within: 'P7D' } })).toEqual(['Event must not be empty.']);
    expect(problems({ after: { sample: 9, time: 'P1D' } })).toEqual([
      'Customers per way must be at least 10.',
    ]);
  });
});

describe('the test of two proportions', () => {
  it.each([
    [1_000, 90, 1_000, 130, 0.00429],
    [500, 50, 400, 60, 0.02287],
    [100, 10, 100, 10, 1],
    [100, 0, 100, 0, 1],
    [100, 100, 100, 100, 1],
    [0, 0, 100, 10, 1],
  ])('of %d with %d and %d with %d gives p = %d', (n, x, m, y, expected) => {
    const p = pValue({ reached: n, succeeded: x }, { reached: m, succeeded: y });
    expect(p).toBeCloseTo(expected, 4);
  });

  it('finds a winner on this side of 5 % only', () => {
    const against = (succeeded: number) =>
      winnerOf([
        { id: 'a', reached: 1_000, succeeded: 100 },
        { id: 'b', reached: 1_000, succeeded },
      ])?.best.id;
    expect([against(127), against(128), against(76), against(75)]).toEqual([undefined, 'b', undefined, 'a']);
  });

  it('asks more of a winner over many', () => {
    const measured = ['c', 'd', 'e'].map((id) => ({ id, reached: 1_000, succeeded: 100 }));
    expect(winnerOf([{ id: 'a', reached: 1_000, succeeded: 128 }, ...measured])).toBeUndefined();
    expect(winnerOf([{ id: 'a', reached: 1_000, succeeded: 140 }, ...measured])?.best.id).toBe('a');
  });
});
