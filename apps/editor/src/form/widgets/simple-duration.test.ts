import { readSimpleDuration, writeSimpleDuration } from './simple-duration.js';

describe('a duration of one unit', () => {
  it.each([
    ['P3D', { amount: 3, unit: 'days' }],
    ['PT20M', { amount: 20, unit: 'minutes' }],
    ['P2M', { amount: 2, unit: 'months' }],
    ['PT0H', { amount: 0, unit: 'hours' }],
  ] as const)('%s is read and written the same', (iso, duration) => {
    expect(readSimpleDuration(iso)).toEqual(duration);
    expect(writeSimpleDuration(duration)).toBe(iso);
  });

  it.each(['P1DT2H', 'soon', ''])('%j is none', (iso) => {
    expect(readSimpleDuration(iso)).toBeNull();
  });
});
