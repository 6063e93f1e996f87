import { waitType } from './wait.config.js';
import { waitStep } from './wait.step.js';

const facts = { customer: {}, entry: {}, results: {} };
const now = Date.parse('2026-03-28T10:00:00+01:00');

describe('a wait', () => {
  it('lasts its duration, a day keeping the wall clock of the zone, and says so', () => {
    expect(waitStep.enter({ duration: 'P1D' }, { now, zone: 'Europe/Berlin', facts })).toEqual({
      kind: 'park',
      until: Date.parse('2026-03-29T10:00:00+02:00'),
      outcome: 'next',
      waiting: 'Waiting 1 day',
      reason: 'Waited 1 day',
    });
  });

  it('says itself in words', () => {
    expect(waitType.caption({ duration: 'P3D' })).toBe('Wait 3 days');
    expect(waitType.caption({ duration: 'soon' })).toBe('Wait');
  });

  it.each(['P3D', 'PT5S', 'P1DT12H', 'P10Y'])('takes %s', (duration) => {
    expect(waitType.check({ duration })).toEqual([]);
  });

  it.each([
    ['3 days', 'Duration must be a length of time in whole units, such as 3 days.'],
    ['P0D', 'Duration must be longer than no time at all.'],
    ['P11Y', 'Duration must not be longer than ten years.'],
    [3, 'Duration must be a text.'],
    [undefined, 'Duration is missing.'],
  ])('refuses %j', (duration, message) => {
    expect(waitType.check({ duration }).map((problem) => problem.message)).toEqual([message]);
  });

  it('starts with a duration that is sound', () => {
    expect(waitType.check(waitType.defaults)).toEqual([]);
  });
});
