import { durationSchema } from './duration.schema.js';
import { durationText, parseDuration, roughLengthMs } from './duration.js';

const textOf = (iso: string) => {
  const duration = parseDuration(iso);
  return duration === null ? null : durationText(duration);
};

describe('a duration', () => {
  it.each([
    ['P3D', '3 days'],
    ['P1DT12H', '1 day and 12 hours'],
    ['PT90M', '90 minutes'],
    ['P1M', '1 month'],
    ['PT1M', '1 minute'],
    ['P1Y2M3W4DT5H6M7S', '1 year, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes and 7 seconds'],
    ['PT0S', 'no time'],
  ])('%s reads “%s”', (iso, text) => {
    expect(textOf(iso)).toBe(text);
  });

  it.each(['', 'P', 'PT', '3 days', 'P-3D', 'P1.5D', 'P3DT', 'p3d', 'P3D ', 'P3D\n', 'P1H', 'P1234567D'])(
    'is not written %j',
    (iso) => {
      expect(parseDuration(iso)).toBeNull();
    },
  );

  it.each([
    ['P1DT1H1M1S', 90_061_000],
    ['P1W', 7 * 86_400_000],
    ['P1M', 30 * 86_400_000],
    ['P1Y', 365 * 86_400_000],
  ])('%s is about %d ms long', (iso, ms) => {
    const duration = parseDuration(iso);
    expect(duration && roughLengthMs(duration)).toBe(ms);
  });
});

describe('durationSchema', () => {
  const complaints = (value: unknown) =>
    durationSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

  it.each(['PT1S', 'P3D', 'P10Y', 'P3650D'])('takes %s', (iso) => {
    expect(durationSchema.parse(iso)).toBe(iso);
  });

  it.each([
    ['PT0S', 'must be longer than no time at all'],
    ['P0D', 'must be longer than no time at all'],
    ['P10YT1S', 'must not be longer than ten years'],
    ['P3651D', 'must not be longer than ten years'],
    ['P1.5D', 'must be a length of time, such as 3 days or 12 hours'],
    ['tomorrow', 'must be a length of time, such as P3D for 3 days'],
  ])('refuses %s: it %s', (iso, complaint) => {
    expect(complaints(iso)).toEqual([complaint]);
  });
});
